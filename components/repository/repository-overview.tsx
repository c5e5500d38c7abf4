import { useFormatter, useTranslations } from 'next-intl'
import { Empty } from '#components/feedback/empty'
import { QuotaLine } from '#components/registry/quota-line'
import { Card } from '#components/ui/card'
import { type Definition, DefinitionList } from '#components/ui/definition-list'
import { ExternalLink } from '#components/ui/external-link'
import { Link } from '#components/ui/link'
import { Markdown } from '#components/ui/markdown'
import { VisibleText } from '#components/ui/visible-text'
import type { RepositoryFacts } from '#lib/contract/vendor'
import { formatBytes } from '#lib/format/format-bytes'
import type { Repository } from '#lib/oci/reference/types'
import { imagePage, repositoryPage } from '#lib/routes/pages'
import { ImageStream } from './image-stream.tsx'

interface Props {
  readonly repository: Repository
  readonly facts: RepositoryFacts
}

/** Everything the vendor tells of a repository: its description, and the rest as a list. */
export function RepositoryOverview({ repository, facts }: Props) {
  const t = useTranslations('repository.repositoryOverview')
  const items = useItems(repository, facts)
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <section aria-label={t('description')} className="min-w-0">
        {facts.imageStream ? (
          <ImageStream repository={repository} stream={facts.imageStream} />
        ) : facts.description === undefined ? (
          <Empty title={t('undescribed')} />
        ) : (
          <Markdown text={facts.description} />
        )}
      </section>
      {items.length > 0 && (
        <Card title={t('facts')}>
          <DefinitionList items={items} />
        </Card>
      )}
    </div>
  )
}

const joined = (texts: readonly string[]) => <VisibleText text={texts.join(', ')} limit={500} />

function useItems(repository: Repository, facts: RepositoryFacts): readonly Definition[] {
  const t = useTranslations('repository.repositoryOverview')
  const format = useFormatter()
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: 'medium', timeZone: 'UTC' })
  const { publisher, categories, lifecycle, streams, floatingTags, architectures, links } = facts
  const rows: readonly (Definition | undefined | false)[] = [
    publisher !== undefined && { key: 'publisher', term: t('publisher'), value: joined([publisher]) },
    categories && { key: 'categories', term: t('categories'), value: joined(categories) },
    lifecycle && lifecycle.stages.length > 0 && { key: 'stages', term: t('stages'), value: joined(lifecycle.stages) },
    lifecycle?.endOfLife !== undefined && { key: 'end', term: t('endOfLife'), value: day(lifecycle.endOfLife) },
    lifecycle?.replacedBy !== undefined && {
      key: 'replaced',
      term: t('replacedBy'),
      value: <Link href={repositoryPage({ ...repository, name: lifecycle.replacedBy })}>{lifecycle.replacedBy}</Link>,
    },
    streams && { key: 'streams', term: t('streams'), value: <Streams repository={repository} streams={streams} /> },
    floatingTags && { key: 'floating', term: t('floating'), value: joined(floatingTags) },
    architectures && { key: 'architectures', term: t('architectures'), value: joined(architectures) },
    facts.visibility && { key: 'visibility', term: t('visibility'), value: t(`visibilities.${facts.visibility}`) },
    facts.licence !== undefined && { key: 'licence', term: t('licence'), value: joined([facts.licence]) },
    facts.sizeBytes !== undefined && { key: 'size', term: t('size'), value: formatBytes(facts.sizeBytes) },
    facts.quota && { key: 'quota', term: t('quota'), value: <QuotaLine quota={facts.quota} /> },
    facts.created !== undefined && { key: 'created', term: t('created'), value: day(facts.created) },
    facts.lastUpdated !== undefined && { key: 'updated', term: t('updated'), value: day(facts.lastUpdated) },
    links && { key: 'links', term: t('links'), value: <Links links={links} /> },
  ]
  return rows.filter(row => row !== undefined && row !== false)
}

interface StreamsProps extends Pick<Props, 'repository'> {
  readonly streams: NonNullable<RepositoryFacts['streams']>
}

function Streams({ repository, streams }: StreamsProps) {
  const t = useTranslations('repository.repositoryOverview')
  const hasTags = streams.some(({ tags }) => tags !== undefined)
  return (
    <ul className={hasTags ? 'space-y-1' : 'flex flex-wrap gap-x-3 gap-y-1'}>
      {streams.slice(0, 50).map(({ tag, grade, tags = [] }) => (
        <li key={tag}>
          <Link href={imagePage('image', { ...repository, tag })}>{tag}</Link>
          {grade !== undefined && <span className="text-muted"> {t('grade', { grade })}</span>}
          {tags.length > 0 && (
            <span className="text-muted">
              {' · '}
              {t.rich('alsoTagged', { tags: () => <VisibleText text={tags.slice(0, 8).join(', ')} limit={200} /> })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Links({ links }: { readonly links: NonNullable<RepositoryFacts['links']> }) {
  return (
    <ul>
      {links.slice(0, 30).map(({ label, url }) => (
        <li key={url}>
          <ExternalLink href={url} untrusted>
            <VisibleText text={label ?? url} limit={100} />
          </ExternalLink>
        </li>
      ))}
    </ul>
  )
}
