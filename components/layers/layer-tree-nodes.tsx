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

function layerNode({ index, line, descriptor }: LayerRow, whole: number, sizesKnown: boolean): TreeNode {
  const text = line ? label(line.text) : `Layer ${index + 1}`
  return {
    id: layerAnchor(index),
    text,
    label: <code className="font-mono text-xs">{text}</code>,
    ...(sizesKnown && { detail: <Size sizeBytes={descriptor.sizeBytes} whole={whole} /> }),
    href: `#${layerAnchor(index)}`,
  }
}

/** Config and layers of the chosen image; the base image's layers stand together under its name. */
function imageNodes(facts: LayersFacts, chosen: ChosenLayers): readonly TreeNode[] {
  const rows = layerRows({ ...chosen, baseCount: chosen.base?.count ?? 0 }).filter(isLayerRow)
  const whole = Math.max(chosen.config?.sizeBytes ?? 0, ...rows.map(row => row.descriptor.sizeBytes))
  const nodeOf = (row: LayerRow) => layerNode(row, whole, chosen.sizesKnown)
  const base = rows.filter(row => row.fromBase)
  const baseName = makeVisible(chosen.base?.name ?? 'base image')
  return [
    ...(chosen.config
      ? [
          {
            id: 'config',
            text: 'config',
            label: 'config',
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
            label: <span className="text-muted">from {truncateMiddle(baseName, longestLabel)}</span>,
            children: base.map(nodeOf),
          },
        ]
      : []),
    ...rows.filter(row => !row.fromBase).map(nodeOf),
  ]
}

const stateWords: Readonly<Record<IndexEntry['state'], string | undefined>> = {
  present: undefined,
  absent: 'not in this registry',
  unread: 'could not be read',
}

function platformOf({ descriptor: { platform, mediaType, artifactType } }: IndexEntry): string {
  if (platform) return formatPlatform(platform)
  return mediaTypeInfo(mediaType).role === 'index' ? 'index' : (artifactType ?? 'no platform')
}

function entryNode(facts: LayersFacts, entry: IndexEntry, depth: number): TreeNode {
  const { descriptor, state, sizeBytes } = entry
  const platform = platformOf(entry)
  const words = stateWords[state]
  const children = childrenOf(facts, descriptor.digest, depth)
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
function childrenOf(facts: LayersFacts, digest: string, depth: number): readonly TreeNode[] | undefined {
  const index = facts.indexes[depth]
  if (index?.digest === digest)
    return index.entries.filter(entry => !entry.attestation).map(entry => entryNode(facts, entry, depth + 1))
  return facts.chosen?.digest === digest ? imageNodes(facts, facts.chosen) : undefined
}

function platformCount({ entries }: IndexLevel): string {
  const count = entries.filter(entry => !entry.attestation && entry.descriptor.platform).length
  return count === 1 ? '1 platform' : `${count} platforms`
}

/** Index ▸ platforms ▸ config and layers, or only the last of these where there is no index. */
export function layerTreeNodes(facts: LayersFacts): readonly TreeNode[] {
  const [outermost] = facts.indexes
  if (!outermost) return facts.chosen ? imageNodes(facts, facts.chosen) : []
  return [
    {
      id: outermost.digest,
      text: 'index',
      label: 'index',
      detail: platformCount(outermost),
      children: childrenOf(facts, outermost.digest, 0) ?? [],
    },
  ]
}
