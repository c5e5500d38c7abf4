import { useTranslations } from 'next-intl'
import { Empty } from '#components/feedback/empty'
import { RegistryNotice } from '#components/registry/registry-notice'
import { Digest } from '#components/ui/digest'
import { Disclosure } from '#components/ui/disclosure'
import { Link } from '#components/ui/link'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import { VisibleText } from '#components/ui/visible-text'
import type { FoundReferrers, ReferrersFacts, ReferrersOf } from '#lib/contract/views/referrers'
import type { Descriptor } from '#lib/oci/manifest/types'
import { imagePage } from '#lib/routes/pages'
import { ByteSize } from './byte-size.tsx'
import { LabelList } from './label-list.tsx'
import { MediaType } from './media-type.tsx'
import { Timestamp } from './timestamp.tsx'

/** Signatures, attestations, SBOMs and whatever else says that it is about this. */
export function ReferrersView({ reference, groups, attestations, now }: ReferrersFacts) {
  const t = useTranslations('image.referrersView')
  return (
    <div className="space-y-8">
      {groups.map(group => (
        <Group key={group.digest} group={group} reference={reference} now={now} single={groups.length === 1} />
      ))}
      {attestations.length > 0 && (
        <section className="space-y-3">
          <h2 className="text-lg font-semibold">{t('inIndex')}</h2>
          <p className="text-sm text-muted">{t('buildkit')}</p>
          <ReferrersTable caption={t('attestations')} rows={attestations} reference={reference} now={now} />
        </section>
      )}
    </div>
  )
}

interface GroupProps {
  readonly group: ReferrersOf
  readonly reference: ReferrersFacts['reference']
  readonly now: Date
  /** Whether the page is about this document alone. */
  readonly single: boolean
}

function Group({ group, reference, now, single }: GroupProps) {
  const { found, error, cosignTags, digest, label } = group
  const t = useTranslations('image.referrersView')
  return (
    <section className="space-y-3">
      <h2 className="flex flex-wrap items-center gap-x-3 text-lg font-semibold">
        {single ? t('refers') : t('refersTo', { label })}
        <span className="text-sm font-normal">
          <Digest digest={digest} />
        </span>
      </h2>
      {error && <RegistryNotice error={error} level={2} />}
      {found && <Source found={found} />}
      {found && found.referrers.length > 0 && (
        <ReferrersTable caption={t('referrersOf', { label })} rows={found.referrers} reference={reference} now={now} />
      )}
      {cosignTags.length > 0 && <CosignTags tags={cosignTags} reference={reference} />}
      {found?.referrers.length === 0 && cosignTags.length === 0 && (
        <Empty title={t('nothing')} words={t('nothingMeans')} />
      )}
    </section>
  )
}

function Source({ found: { source, fallbackReason } }: { readonly found: FoundReferrers }) {
  const t = useTranslations('image.referrersView')
  if (source === 'api') return <p className="text-sm text-muted">{t('api')}</p>
  return (
    <p className="text-sm text-muted">
      {fallbackReason === undefined
        ? t('tag')
        : t.rich('tagBecause', { reason: () => <VisibleText text={fallbackReason} limit={200} /> })}
    </p>
  )
}

interface TableProps {
  readonly caption: string
  readonly rows: readonly Descriptor[]
  readonly reference: ReferrersFacts['reference']
  readonly now: Date
}

function ReferrersTable({ caption, rows, reference: { registry, name }, now }: TableProps) {
  const t = useTranslations('image.referrersView')
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeadCell>{t('what')}</HeadCell>
          <HeadCell>{t('digest')}</HeadCell>
          <HeadCell numeric>{t('size')}</HeadCell>
          <HeadCell>{t('created')}</HeadCell>
          <HeadCell>{t('annotations')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ digest, artifactType, mediaType, sizeBytes, annotations }) => (
          <Row key={digest}>
            <Cell>
              <MediaType mediaType={artifactType ?? attestationType(annotations) ?? mediaType} />
            </Cell>
            <Cell>
              <Digest digest={digest} href={imagePage('image', { registry, name, digest })} />
            </Cell>
            <Cell numeric>
              <ByteSize sizeBytes={sizeBytes} />
            </Cell>
            <Cell className="whitespace-nowrap">
              <Timestamp text={annotations['org.opencontainers.image.created']} now={now} />
            </Cell>
            <Cell>
              <Annotations annotations={annotations} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

const attestationType = (annotations: Descriptor['annotations']) =>
  annotations['vnd.docker.reference.type'] === 'attestation-manifest'
    ? 'application/vnd.docker.attestation.manifest.v1+json'
    : undefined

function Annotations({ annotations }: Pick<Descriptor, 'annotations'>) {
  const count = Object.keys(annotations).length
  const t = useTranslations('image.referrersView')
  if (count === 0) return <span className="text-muted">{t('none')}</span>
  return (
    <Disclosure summary={t('count', { count })}>
      <LabelList labels={annotations} noun="annotation" />
    </Disclosure>
  )
}

function CosignTags({
  tags,
  reference,
}: {
  readonly tags: ReferrersOf['cosignTags']
  readonly reference: ReferrersFacts['reference']
}) {
  const { registry, name } = reference
  const t = useTranslations('image.referrersView')
  return (
    <div className="text-sm">
      <p className="text-muted">{t('cosign')}</p>
      <ul className="mt-1 space-y-1">
        {tags.map(({ tag, extension }) => (
          <li key={tag} className="wrap-anywhere">
            {t(extension)}:{' '}
            <Link href={imagePage('image', { registry, name, tag })} className="font-mono text-[0.8125rem]">
              {tag}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
