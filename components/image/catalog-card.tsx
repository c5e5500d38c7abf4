import { useFormatter, useTranslations } from 'next-intl'
import { Badge, type BadgeTone } from '#components/ui/badge'
import { Card } from '#components/ui/card'
import { type Definition, DefinitionList } from '#components/ui/definition-list'
import { Disclosure } from '#components/ui/disclosure'
import { ExternalLink } from '#components/ui/external-link'
import { VisibleText } from '#components/ui/visible-text'
import type { CatalogImageAnswer, ImageFacts } from '#lib/contract/vendor'
import { formatBytes } from '#lib/format/format-bytes'
import { CatalogDetails } from './catalog-details.tsx'
import { HealthGrade } from './health-grade.tsx'

interface Props {
  readonly answer: CatalogImageAnswer
}

/** What the vendor's catalog knows of this image; or that it could not be asked, and why. */
export function CatalogCard({ answer: { facts, source = '', error } }: Props) {
  const t = useTranslations('image.catalogCard')
  if (!facts)
    return (
      <Card title={t('title', { host: source })}>
        <p role="status" className="text-sm text-muted">
          {error?.code === 'not-found' ? t('unknown') : t('silent')}
          {error && error.code !== 'not-found' && (
            <>
              {' '}
              <VisibleText text={error.message} limit={200} />
            </>
          )}
        </p>
      </Card>
    )
  return (
    <Card title={t('title', { host: source })} aside={<Marks facts={facts} />}>
      <div className="space-y-3 text-sm">
        {facts.grades && <HealthGrade grades={facts.grades} />}
        <Items facts={facts} />
        <Advisories facts={facts} />
        <CatalogDetails facts={facts} />
      </div>
    </Card>
  )
}

function Marks({ facts: { certified } }: { readonly facts: ImageFacts }) {
  const t = useTranslations('image.catalogCard')
  if (certified === undefined) return null
  return <Badge tone={certified ? 'success' : 'neutral'}>{t(certified ? 'certified' : 'uncertified')}</Badge>
}

function Items({ facts }: { readonly facts: ImageFacts }) {
  const t = useTranslations('image.catalogCard')
  const format = useFormatter()
  const { published, tags, sizeBytes, uncompressedSizeBytes, architecture, knownUnder, url } = facts
  const rows: readonly (Definition | false)[] = [
    published !== undefined && {
      key: 'published',
      term: t('published'),
      value: format.dateTime(new Date(published), { dateStyle: 'medium', timeZone: 'UTC' }),
    },
    tags !== undefined && { key: 'tags', term: t('tags'), value: <VisibleText text={tags.join(', ')} limit={300} /> },
    architecture !== undefined && { key: 'architecture', term: t('architecture'), value: architecture },
    sizeBytes !== undefined && { key: 'size', term: t('size'), value: formatBytes(sizeBytes) },
    uncompressedSizeBytes !== undefined && {
      key: 'uncompressed',
      term: t('uncompressed'),
      value: formatBytes(uncompressedSizeBytes),
    },
    knownUnder !== undefined && { key: 'under', term: t('knownUnder'), value: knownUnder },
    url !== undefined && {
      key: 'url',
      term: t('page'),
      value: (
        <ExternalLink href={url} untrusted>
          {t('open')}
        </ExternalLink>
      ),
    },
  ]
  return <DefinitionList items={rows.filter(row => row !== false)} />
}

/** https://access.redhat.com/articles/explaining_redhat_errata: security, bug fix, enhancement. */
const advisoryTones: Readonly<Record<string, BadgeTone>> = { RHSA: 'warning', RHBA: 'neutral', RHEA: 'accent' }
const shownAdvisories = 12

function Advisories({ facts: { advisories } }: { readonly facts: ImageFacts }) {
  const t = useTranslations('image.catalogCard')
  if (!advisories) return null
  const others = advisories.slice(shownAdvisories)
  return (
    <div>
      <h3 className="mb-1 text-muted">{t('advisories')}</h3>
      <AdvisoryList advisories={advisories.slice(0, shownAdvisories)} />
      {others.length > 0 && (
        <Disclosure summary={t('more', { count: others.length })}>
          <AdvisoryList advisories={others} />
        </Disclosure>
      )}
    </div>
  )
}

function AdvisoryList({ advisories }: { readonly advisories: NonNullable<ImageFacts['advisories']> }) {
  const t = useTranslations('image.catalogCard')
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {advisories.map(({ id, type = '', url = '' }) => (
        <li key={id} className="flex items-center gap-1">
          <Badge tone={advisoryTones[type] ?? 'neutral'}>{t(`kinds.${kindOf(type)}`)}</Badge>
          <ExternalLink href={url} untrusted>
            <VisibleText text={id} limit={60} />
          </ExternalLink>
        </li>
      ))}
    </ul>
  )
}

const kinds = { RHSA: 'security', RHBA: 'fix', RHEA: 'enhancement' } as const
const kindOf = (type: string) => kinds[type as keyof typeof kinds] ?? 'other'
