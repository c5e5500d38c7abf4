import type { SpaceFacts, SpaceTile } from '#lib/contract/views/files'
import { file, removed } from './sample-files.ts'

const tile = (path: string, megabytes: number, children: readonly SpaceTile[] = []): SpaceTile => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  path,
  isDirectory: children.length > 0,
  sizeBytes: megabytes * 1e6,
  count: megabytes * 10,
  children,
  restBytes: children.reduce((rest, child) => rest - child.sizeBytes, megabytes * 1e6),
})

const library = tile('usr/lib', 140, [
  tile('usr/lib/python3', 60),
  tile('usr/lib/x86_64-linux-gnu', 50),
  tile('usr/lib/locale', 12),
])

/** What the style guide shows of the space that files take. */
export const space: SpaceFacts = {
  tile: tile('', 300, [
    tile('usr', 220, [library, tile('usr/share', 50), tile('usr/bin', 28)]),
    tile('var', 48, [tile('var/lib', 40)]),
    tile('opt', 20),
    tile('etc', 6),
  ]),
  biggest: [file, removed],
  score: 0.973,
  wastedBytes: 8_400_000,
  userBytes: 96_000_000,
  wastedCount: 2,
  wasted: [
    { entry: removed, cumulativeBytes: 8_000_000, layerCount: 2 },
    { entry: file, cumulativeBytes: 400_000, layerCount: 3 },
  ],
}
