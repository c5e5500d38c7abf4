import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge'
import { Card } from '#components/ui/card'
import { type Definition, DefinitionList } from '#components/ui/definition-list'
import { Digest } from '#components/ui/digest'
import { Disclosure } from '#components/ui/disclosure'
import { VisibleText } from '#components/ui/visible-text'
import type { RepositoryFacts } from '#lib/contract/vendor'
import { isDigest } from '#lib/oci/digest/digest'
import type { Repository } from '#lib/oci/reference/types'
import { imagePage } from '#lib/routes/pages'

type Stream = NonNullable<RepositoryFacts['imageStream']>
type Tag = NonNullable<Stream['tags']>[number]

interface Props {
  readonly repository: Repository
  readonly stream: Stream
}

/** What the cluster knows of its ImageStream: where it is pulled from, what each tag was and follows, who signed. */
export function ImageStream({ repository, stream }: Props) {
  const t = useTranslations('repository.imageStream')
  const { namespace, service, route, tags = [], signatures = [] } = stream
  const place = (key: string, term: string, value: string | undefined): readonly Definition[] =>
    value === undefined ? [] : [{ key, term, value: <VisibleText text={value} limit={300} /> }]
  return (
    <Card title={t('title')}>
      <div className="space-y-4">
        <DefinitionList
          items={[
            ...place('namespace', t('namespace'), namespace),
            ...place('service', t('service'), service),
            ...place('route', t('route'), route),
          ]}
        />
        {route === undefined && <p className="text-sm text-muted">{t('noRoute')}</p>}
        <ul aria-label={t('history')} className="divide-y border-y">
          {tags.map(tag => (
            <li key={tag.tag} className="py-2">
              <TagHistory repository={repository} tag={tag} />
            </li>
          ))}
        </ul>
        {signatures.length > 0 && <Signatures signatures={signatures} />}
      </div>
    </Card>
  )
}

function TagHistory({ repository, tag }: { readonly repository: Repository; readonly tag: Tag }) {
  const t = useTranslations('repository.imageStream')
  const format = useFormatter()
  const { items, from, scheduled, problem } = tag
  const date = (text: string) =>
    format.dateTime(new Date(text), { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
  return (
    <>
      <Disclosure
        summary={
          <span className="flex flex-wrap items-baseline gap-x-2.5">
            <span className="font-medium text-text">{tag.tag}</span>
            <span className="tabular-nums">{t('was', { count: items.length })}</span>
            {scheduled && <Badge>{t('scheduled')}</Badge>}
          </span>
        }
      >
        <ol className="space-y-1 text-sm">
          {items.map(({ created, digest, reference }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a tag may come back to what it was, and the list never changes
            <li key={index} className="flex flex-wrap items-baseline gap-x-3">
              {digest !== undefined && isDigest(digest) && (
                <Digest digest={digest} href={imagePage('image', { ...repository, digest })} />
              )}
              {created !== undefined && <time dateTime={created}>{date(created)}</time>}
              {reference !== undefined && (
                <span className="min-w-0 text-muted">
                  <VisibleText text={reference} limit={300} />
                </span>
              )}
            </li>
          ))}
        </ol>
      </Disclosure>
      {from !== undefined && (
        <p className="ps-5 text-sm text-muted">
          {t.rich('follows', { from: () => <VisibleText text={from} limit={300} /> })}
        </p>
      )}
      {problem !== undefined && (
        <p className="ps-5 text-sm text-danger">
          <VisibleText text={problem} limit={500} />
        </p>
      )}
    </>
  )
}

function Signatures({ signatures }: { readonly signatures: NonNullable<Stream['signatures']> }) {
  const t = useTranslations('repository.imageStream')
  return (
    <div className="space-y-1 text-sm">
      <p className="font-medium">{t('signatures')}</p>
      <p className="text-muted">{t('unproven')}</p>
      <ul className="space-y-1">
        {signatures.map(({ digest, name, type, identity, issuedBy, keyId }) => (
          <li key={`${digest} ${name}`} className="flex flex-wrap items-baseline gap-x-3">
            <Digest digest={digest} />
            <VisibleText text={[type, identity, issuedBy, keyId].filter(Boolean).join(' · ')} limit={400} />
          </li>
        ))}
      </ul>
    </div>
  )
}
