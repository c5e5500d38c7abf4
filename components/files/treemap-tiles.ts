import { hierarchy, treemap } from 'd3-hierarchy'
import type { SpaceTile } from '#lib/contract/views/files'

export interface PlacedTile {
  readonly tile: SpaceTile
  /** 1 for what is in the directory itself. */
  readonly depth: number
  /** Which of the directory's own entries it is, or is in. */
  readonly branch: number
  /** Percent of the width. */
  readonly left: number
  readonly width: number
  readonly topPx: number
  readonly heightPx: number
}

/** Layout is done for a page of this width; narrower ones squeeze it. */
const layoutWidthPx = 900
const labelPx = 20

interface Part {
  readonly tile?: SpaceTile
  readonly bytes: number
  readonly parts: readonly Part[]
}

/** What the children of a directory do not show is a part without a tile, so that areas stay true. */
const partOf = (tile: SpaceTile): Part =>
  tile.children.length === 0
    ? { tile, bytes: tile.sizeBytes, parts: [] }
    : { tile, bytes: 0, parts: [...tile.children.map(partOf), { bytes: tile.restBytes, parts: [] }] }

/** Areas by size, directories before what is in them. https://d3js.org/d3-hierarchy/treemap */
export function treemapTiles(root: SpaceTile, heightPx: number): readonly PlacedTile[] {
  const tree = hierarchy<Part>(partOf(root), ({ parts }) => parts).sum(({ bytes }) => bytes)
  const placed = treemap<Part>()
    .size([layoutWidthPx, heightPx])
    .paddingInner(2)
    .paddingOuter(node => (node.depth === 0 ? 0 : 3))
    .paddingTop(node => (node.depth === 0 ? 0 : labelPx))
    .round(true)(tree)
  return placed.descendants().flatMap(node => {
    const { tile } = node.data
    if (!tile || node.depth === 0) return []
    const top = node.ancestors().at(-2) ?? node
    return {
      tile,
      depth: node.depth,
      branch: placed.children?.indexOf(top) ?? 0,
      left: (node.x0 / layoutWidthPx) * 100,
      width: ((node.x1 - node.x0) / layoutWidthPx) * 100,
      topPx: node.y0,
      heightPx: node.y1 - node.y0,
    }
  })
}
