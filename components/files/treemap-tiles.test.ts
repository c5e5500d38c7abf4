import { expect, it } from 'vitest'
import type { SpaceTile } from '#lib/contract/views/files'
import { treemapTiles } from './treemap-tiles.ts'

const tile = (path: string, sizeBytes: number, children: readonly SpaceTile[] = [], restBytes = 0): SpaceTile => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  path,
  isDirectory: children.length > 0,
  sizeBytes,
  count: 1,
  children,
  restBytes,
})

it('gives entries areas as large as their shares, what is not shown included', () => {
  const placed = treemapTiles(tile('', 100, [tile('a', 50), tile('b', 25)], 25), 400)
  const area = (path: string) => {
    const found = placed.find(each => each.tile.path === path)
    return found ? (found.width / 100) * (found.heightPx / 400) : 0
  }
  expect(placed.map(each => each.tile.path)).toEqual(['a', 'b'])
  expect(area('a')).toBeCloseTo(0.5, 1)
  expect(area('b')).toBeCloseTo(0.25, 1)
})

it('places what is in a directory inside of it, of its branch', () => {
  const placed = treemapTiles(tile('', 100, [tile('a', 20), tile('b', 80, [tile('b/c', 80)])]), 400)
  const [, b, c] = placed
  expect(c).toMatchObject({ tile: { path: 'b/c' }, depth: 2, branch: b?.branch })
  expect(c && b && c.topPx > b.topPx && c.topPx + c.heightPx <= b.topPx + b.heightPx).toBe(true)
})
