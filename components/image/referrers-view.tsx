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
  return (
    <div className="space-y-8">
      {groups.map(group => (
        <Group key={group.digest} group={group} reference={reference} now={now} single={groups.length === 1} />
      ))}
      {attestations.length > 0 && (
        <section className="space-y-3">
          <h2 className="text-lg font-semibold">In the index itself</h2>
          <p className="text-sm text-muted">BuildKit puts attestations into the index, beside the platforms.</p>
          <ReferrersTable caption="Attestations in the index" rows={attestations} reference={reference} now={now} />
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
  return (
    <section className="space-y-3">
      <h2 className="flex flex-wrap items-center gap-x-3 text-lg font-semibold">
        {single ? 'What refers to it' : `What refers to ${label}`}
        <span className="text-sm font-normal">
          <Digest digest={digest} />
        </span>
      </h2>
      {error && <RegistryNotice error={error} level={2} />}
      {found && <Source found={found} />}
      {found && found.referrers.length > 0 && (
        <ReferrersTable caption={`Referrers of ${label}`} rows={found.referrers} reference={reference} now={now} />
      )}
      {cosignTags.length > 0 && <CosignTags tags={cosignTags} reference={reference} />}
      {found?.referrers.length === 0 && cosignTags.length === 0 && (
        <Empty
          title="Nothing refers to it"
          words="Signatures, attestations and lists of packages can be attached to an image by its digest. Nobody has attached any here, or the registry does not keep them."
        />
      )}
    </section>
  )
}

function Source({ found: { source, fallbackReason } }: { readonly found: FoundReferrers }) {
  if (source === 'api') return <p className="text-sm text-muted">Answered by the registry’s referrers API.</p>
  return (
    <p className="text-sm text-muted">
      Read from the referrers tag of the digest, because the registry does not serve the referrers API
      {fallbackReason !== undefined && (
        <>
          {' ('}
          <VisibleText text={fallbackReason} limit={200} />)
        </>
      )}
      .
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
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeadCell>What</HeadCell>
          <HeadCell>Digest</HeadCell>
          <HeadCell numeric>Size</HeadCell>
          <HeadCell>Created</HeadCell>
          <HeadCell>Annotations</HeadCell>
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
  if (count === 0) return <span className="text-muted">none</span>
  return (
    <Disclosure summary={count === 1 ? '1 annotation' : `${count} annotations`}>
      <LabelList labels={annotations} noun="annotation" />
    </Disclosure>
  )
}

const cosignWords = { sig: 'cosign signature', att: 'cosign attestation', sbom: 'cosign SBOM' } as const

function CosignTags({
  tags,
  reference,
}: {
  readonly tags: ReferrersOf['cosignTags']
  readonly reference: ReferrersFacts['reference']
}) {
  const { registry, name } = reference
  return (
    <div className="text-sm">
      <p className="text-muted">Attached by cosign under tags that hold the digest:</p>
      <ul className="mt-1 space-y-1">
        {tags.map(({ tag, extension }) => (
          <li key={tag} className="wrap-anywhere">
            {cosignWords[extension]}:{' '}
            <Link href={imagePage('image', { registry, name, tag })} className="font-mono text-[0.8125rem]">
              {tag}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
