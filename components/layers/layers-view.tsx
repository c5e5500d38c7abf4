import { useTranslations } from 'next-intl'
import { RegistryNotice } from '#components/registry/registry-notice'
import { Disclosure } from '#components/ui/disclosure'
import { Link } from '#components/ui/link'
import { Tree } from '#components/ui/tree'
import { VisibleText } from '#components/ui/visible-text'
import type { ChosenLayers, IndexEntry, LayersFacts } from '#lib/contract/views/layers'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { apiUrl } from '#lib/routes/api'
import { imagePage } from '#lib/routes/pages'
import { useTell } from '../ui/use-tell.ts'
import { LayerCard } from './layer-card.tsx'
import { isLayerRow, layerRows } from './layer-rows.ts'
import { layerTreeNodes } from './layer-tree-nodes.tsx'

/** The way from an index down to the layers, and beside it what each layer is. */
export function LayersView(facts: LayersFacts) {
  const { chosen, error, indexes, now } = facts
  const t = useTranslations('layers.view')
  const tree = useTranslations('layers.tree')
  const attestations = indexes.flatMap(index => index.entries.filter(entry => entry.attestation))
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(20rem,2fr)_3fr]">
      <div className="min-w-0 space-y-3 rounded-lg border bg-surface p-2 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
        <Tree label={t('tree')} nodes={layerTreeNodes(facts, tree)} />
        {attestations.length > 0 && <Attestations facts={facts} entries={attestations} />}
      </div>
      <div className="min-w-0 space-y-3">
        {error && <RegistryNotice error={error} level={2} />}
        {chosen && <LayerList chosen={chosen} reference={facts.reference} now={now} />}
      </div>
    </div>
  )
}

interface ListProps {
  readonly chosen: ChosenLayers
  readonly reference: LayersFacts['reference']
  readonly now: Date
}

function LayerList({ chosen, reference, now }: ListProps) {
  const t = useTranslations('layers.view')
  const rows = layerRows({ ...chosen, baseCount: chosen.base?.count ?? 0 })
  const blobUrl = (digest: string) =>
    apiUrl('layer', { ref: formatCanonical(reference), platform: chosen.platform, digest })
  const largestBytes = rows.filter(isLayerRow).reduce((largest, row) => Math.max(largest, row.descriptor.sizeBytes), 0)
  return (
    <>
      {chosen.base && <BaseEvidence base={chosen.base} />}
      <ol className="space-y-3">
        {rows.map((row, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: history is a list whose entries may be equal
          <li key={position}>
            {row.kind === 'layer' ? (
              <LayerCard
                row={row}
                count={chosen.layers.length}
                now={now}
                {...(chosen.sizesKnown && { largestBytes, blobUrl: blobUrl(row.descriptor.digest) })}
              />
            ) : (
              <div className="border-s-2 border-border ps-3 font-mono text-xs text-muted">
                <VisibleText text={row.line.text} limit={300} />
                <span className="ms-2 font-sans">· {t('noLayer')}</span>
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function BaseEvidence({ base }: { readonly base: NonNullable<ChosenLayers['base']> }) {
  const t = useTranslations('layers.view')
  const tell = useTell()
  return (
    <p className="text-sm text-muted">
      {t.rich('evidence', { words: () => <VisibleText text={base.evidence.map(tell).join(' ')} limit={500} /> })}
    </p>
  )
}

interface AttestationsProps {
  readonly facts: LayersFacts
  readonly entries: readonly IndexEntry[]
}

/** Attestations stand in an index like platforms, and are none. */
function Attestations({ facts: { reference }, entries }: AttestationsProps) {
  const t = useTranslations('layers.view')
  const { registry, name } = reference
  return (
    <Disclosure summary={t('attestations', { count: entries.length })}>
      <ul className="text-sm">
        {entries.map(({ descriptor }) => (
          <li key={descriptor.digest} className="truncate">
            <Link
              href={imagePage('image', { registry, name, digest: descriptor.digest })}
              className="font-mono text-xs"
            >
              {descriptor.digest}
            </Link>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
