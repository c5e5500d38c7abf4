import { useTranslations } from 'next-intl'
import { ByteSize } from '#components/image/byte-size'
import { Timestamp } from '#components/image/timestamp'
import { DefinitionList } from '#components/ui/definition-list'
import { Digest } from '#components/ui/digest'
import { Link } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { LayerNode } from '#lib/contract/genealogy'
import type { Reference } from '#lib/oci/reference/types'
import { filesPage } from '#lib/routes/pages'
import { ImageLinks } from './image-links.tsx'
import { type Segment, segmentEnd } from './tree-segments.ts'

interface Props {
  readonly segment: Segment
  readonly references: readonly Reference[]
  readonly names: readonly string[]
  readonly imageHrefOf: (image: number) => string
  readonly now: Date
}

/** Images whose last layer is this or one on it. */
function imagesOn(segment: Segment): readonly number[] {
  return [...segmentEnd(segment).images, ...segment.children.flatMap(imagesOn)]
}

/** A run of layers: what made each, what it weighs, who has it. */
export function LayerPanel({ segment, references, names, imageHrefOf, now }: Props) {
  const t = useTranslations('genealogy.panel')
  const end = segmentEnd(segment)
  const first = segment.layers[0] ?? end
  const images = imagesOn(segment)
  const reference = references[images[0] ?? -1]
  return (
    <section aria-label={t('title')} className="min-w-0 space-y-4 rounded-lg border bg-surface p-4">
      <h2 className="text-base font-semibold">
        {t('layers', { count: segment.layers.length, from: first.depth, to: end.depth })}
      </h2>
      {end.bases.length > 0 && (
        <p className="text-sm">
          {t.rich('base', { names: () => <VisibleText text={end.bases.join(', ')} limit={300} /> })}
        </p>
      )}
      <DefinitionList
        items={[
          {
            key: 'images',
            term: t('images'),
            value: <ImageLinks images={images} names={names} hrefOf={imageHrefOf} />,
          },
          { key: 'branch', term: t('branch'), value: <ByteSize sizeBytes={first.branchBytes} /> },
          { key: 'freed', term: t('freed'), value: <ByteSize sizeBytes={first.freedBytes} /> },
        ]}
      />
      <p className="text-xs text-muted">{t('explain')}</p>
      <ol className="space-y-4">
        {segment.layers.map(layer => (
          <li key={layer.id}>
            <Layer layer={layer} now={now} {...(reference && { reference })} />
          </li>
        ))}
      </ol>
    </section>
  )
}

interface LayerProps {
  readonly layer: LayerNode
  readonly reference?: Reference
  readonly now: Date
}

function Layer({ layer, reference, now }: LayerProps) {
  const t = useTranslations('genealogy.panel')
  const [blob] = layer.blobs
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <h3 className="font-medium">{t('layer', { number: layer.depth })}</h3>
        <ByteSize sizeBytes={layer.sizeBytes} />
        {layer.created !== undefined && <Timestamp text={layer.created} now={now} />}
        {reference && blob && (
          <Link href={filesPage(reference, '', { layer: blob.digest })} className="ms-auto">
            {t('files')}
          </Link>
        )}
      </div>
      {layer.instruction !== undefined && (
        <div className="my-1.5 max-h-40 overflow-y-auto rounded-md bg-sunken px-3 py-2 font-mono text-xs">
          <VisibleText text={layer.instruction} limit={600} />
        </div>
      )}
      <dl className="text-xs text-muted">
        <div className="flex flex-wrap items-center gap-x-2">
          <dt>diffId</dt>
          <dd>
            <Digest digest={layer.diffId} />
          </dd>
        </div>
        {layer.blobs.map(({ digest, registry, sizeBytes }) => (
          <div key={`${registry} ${digest}`} className="flex flex-wrap items-center gap-x-2">
            <dt>{t('blob')}</dt>
            <dd className="flex items-center gap-x-2">
              <Digest digest={digest} />
              {layer.blobs.length > 1 && <ByteSize sizeBytes={sizeBytes} />}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
