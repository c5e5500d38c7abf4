import type { useTranslations } from 'next-intl'
import type { ChosenLayers, IndexEntry, IndexLevel, LayersFacts } from '#lib/contract/views/layers'
import { formatBytes } from '#lib/format/format-bytes'
import { makeVisible } from '#lib/format/make-visible'
import { truncateMiddle } from '#lib/format/truncate-middle'
import { formatPlatform } from '#lib/oci/manifest/platform'
import { mediaTypeInfo } from '#lib/oci/media-types/media-type-info'
import { imagePage } from '#lib/routes/pages'
import { layerAnchor } from '../image/json-links.ts'
import { SizeBar } from '../ui/size-bar.tsx'
import type { TreeNode } from '../ui/tree-rows.ts'
import { isLayerRow, type LayerRow, layerRows } from './layer-rows.ts'

export type TreeTexts = ReturnType<typeof useTranslations<'layers.tree'>>

const longestLabel = 72

/** The first line of an instruction, short enough for a row. */
const label = (text: string) => truncateMiddle(makeVisible(text.split('\n')[0] ?? ''), longestLabel)

function Size({ sizeBytes, whole }: { readonly sizeBytes: number; readonly whole: number }) {
  return (
    <span className="flex items-center gap-2">
      <span className="w-12 max-sm:hidden">
        <SizeBar part={sizeBytes} whole={whole} />
      </span>
      <span className="w-16 text-end">{formatBytes(sizeBytes)}</span>
    </span>
  )
}

function layerNode({ index, line, descriptor }: LayerRow, whole: number, sizesKnown: boolean, t: TreeTexts): TreeNode {
  const text = line ? label(line.text) : t('layer', { number: index + 1 })
  return {
    id: layerAnchor(index),
    text,
    label: <code className="font-mono text-xs">{text}</code>,
    ...(sizesKnown && { detail: <Size sizeBytes={descriptor.sizeBytes} whole={whole} /> }),
    href: `#${layerAnchor(index)}`,
  }
}

/** Config and layers of the chosen image; the base image's layers stand together under its name. */
function imageNodes(facts: LayersFacts, chosen: ChosenLayers, t: TreeTexts): readonly TreeNode[] {
  const rows = layerRows({ ...chosen, baseCount: chosen.base?.count ?? 0 }).filter(isLayerRow)
  const whole = Math.max(chosen.config?.sizeBytes ?? 0, ...rows.map(row => row.descriptor.sizeBytes))
  const nodeOf = (row: LayerRow) => layerNode(row, whole, chosen.sizesKnown, t)
  const base = rows.filter(row => row.fromBase)
  const baseName = makeVisible(chosen.base?.name ?? t('base'))
  return [
    ...(chosen.config
      ? [
          {
            id: 'config',
            text: t('config'),
            label: t('config'),
            detail: <Size sizeBytes={chosen.config.sizeBytes} whole={whole} />,
            href: imagePage('config', facts.reference, { platform: chosen.platform }),
          },
        ]
      : []),
    ...(base.length > 0
      ? [
          {
            id: 'base',
            text: baseName,
            label: <span className="text-muted">{t('from', { name: truncateMiddle(baseName, longestLabel) })}</span>,
            children: base.map(nodeOf),
          },
        ]
      : []),
    ...rows.filter(row => !row.fromBase).map(nodeOf),
  ]
}

function platformOf({ descriptor: { platform, mediaType, artifactType } }: IndexEntry, t: TreeTexts): string {
  if (platform) return formatPlatform(platform)
  return mediaTypeInfo(mediaType).role === 'index' ? t('index') : (artifactType ?? t('noPlatform'))
}

function entryNode(facts: LayersFacts, entry: IndexEntry, depth: number, t: TreeTexts): TreeNode {
  const { descriptor, state, sizeBytes } = entry
  const platform = platformOf(entry, t)
  const words = state === 'present' ? undefined : t(state)
  const children = childrenOf(facts, descriptor.digest, depth, t)
  const { registry, name } = facts.reference
  return {
    id: `${depth}/${descriptor.digest}`,
    text: platform,
    label: <span className={words === undefined ? undefined : 'text-muted line-through'}>{makeVisible(platform)}</span>,
    detail: words ?? (sizeBytes === undefined ? undefined : formatBytes(sizeBytes)),
    ...(state === 'present' &&
      !children && {
        href: descriptor.platform
          ? imagePage('layers', facts.reference, { platform })
          : imagePage('image', { registry, name, digest: descriptor.digest }),
      }),
    ...(children && { children }),
  }
}

/** What hangs below a document: the entries of the next index, or config and layers of the chosen image. */
function childrenOf(facts: LayersFacts, digest: string, depth: number, t: TreeTexts): readonly TreeNode[] | undefined {
  const index = facts.indexes[depth]
  if (index?.digest === digest)
    return index.entries.filter(entry => !entry.attestation).map(entry => entryNode(facts, entry, depth + 1, t))
  return facts.chosen?.digest === digest ? imageNodes(facts, facts.chosen, t) : undefined
}

const platformCount = ({ entries }: IndexLevel) =>
  entries.filter(entry => !entry.attestation && entry.descriptor.platform).length

/** Index ▸ platforms ▸ config and layers, or only the last of these where there is no index. */
export function layerTreeNodes(facts: LayersFacts, t: TreeTexts): readonly TreeNode[] {
  const [outermost] = facts.indexes
  if (!outermost) return facts.chosen ? imageNodes(facts, facts.chosen, t) : []
  return [
    {
      id: outermost.digest,
      text: t('index'),
      label: t('index'),
      detail: t('platforms', { count: platformCount(outermost) }),
      children: childrenOf(facts, outermost.digest, 0, t) ?? [],
    },
  ]
}
