import { useTranslations } from 'next-intl'
import { Term } from '#components/shell/term'
import { Card } from '#components/ui/card'
import { DefinitionList } from '#components/ui/definition-list'
import { Digest } from '#components/ui/digest'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import { VisibleText } from '#components/ui/visible-text'
import type { Digest as DigestText } from '#lib/oci/digest/digest'
import { artifactKind } from '#lib/oci/manifest/artifact-kind'
import { emptyDescriptor } from '#lib/oci/manifest/empty-descriptor'
import type { Descriptor, ImageManifest } from '#lib/oci/manifest/types'
import type { Reference } from '#lib/oci/reference/types'
import { imagePage } from '#lib/routes/pages'
import { ByteSize } from './byte-size.tsx'
import { LabelList } from './label-list.tsx'
import { MediaType } from './media-type.tsx'

interface Props {
  readonly manifest: ImageManifest
  readonly reference: Reference & { readonly digest: DigestText }
}

/** Something that is stored like an image and is none: what kind, about what, made of what. */
export function ArtifactOverview({ manifest, reference }: Props) {
  const t = useTranslations('image.artifactOverview')
  const { artifactType, subject, config, layers, annotations } = manifest
  const { registry, name } = reference
  const blobs = config.digest === emptyDescriptor.digest ? layers : [config, ...layers]
  return (
    <>
      <p className="max-w-prose text-lg">{t('notToRun', { kind: t(artifactKind(manifest)) })}</p>
      <Card title={t('whatItIs')}>
        <DefinitionList
          items={[
            {
              key: 'type',
              term: <Term of="artifact">{t('type')}</Term>,
              value: (
                <code className="font-mono">
                  <VisibleText text={artifactType ?? t('none')} limit={200} />
                </code>
              ),
            },
            ...(subject
              ? [
                  {
                    key: 'subject',
                    term: t('about'),
                    value: (
                      <Digest
                        digest={subject.digest}
                        href={imagePage('image', { registry, name, digest: subject.digest })}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Card>
      <Blobs blobs={blobs} reference={reference} />
      {Object.keys(annotations).length > 0 && (
        <Card title={t('annotations')}>
          <LabelList labels={annotations} noun="annotation" />
        </Card>
      )}
    </>
  )
}

const fileName = ({ annotations }: Descriptor) => annotations['org.opencontainers.image.title']

function Blobs({
  blobs,
  reference,
}: {
  readonly blobs: readonly Descriptor[]
  readonly reference: Props['reference']
}) {
  const t = useTranslations('image.artifactOverview')
  return (
    <Table caption={t('blobs')}>
      <thead>
        <tr>
          <HeadCell>{t('blob')}</HeadCell>
          <HeadCell>{t('fileName')}</HeadCell>
          <HeadCell>{t('digest')}</HeadCell>
          <HeadCell numeric>{t('size')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {blobs.map((blob, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an artifact may list a blob twice
          <Row key={position}>
            <Cell>
              <MediaType mediaType={blob.mediaType} />
            </Cell>
            <Cell>{fileName(blob) && <VisibleText text={fileName(blob) ?? ''} limit={200} />}</Cell>
            <Cell>
              <Digest digest={blob.digest} href={imagePage('raw', reference, { blob: blob.digest })} />
            </Cell>
            <Cell numeric>
              <ByteSize sizeBytes={blob.sizeBytes} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
