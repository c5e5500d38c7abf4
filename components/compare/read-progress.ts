import type { CompareProgressLine } from '#lib/contract/compare'

/** How far reading is, over all layers of both sides. */
export interface ReadProgress {
  readonly readBytes: number
  readonly totalBytes: number
  readonly entryCount: number
  /** The newest line of each layer. */
  readonly lines: ReadonlyMap<string, CompareProgressLine>
}

export const noProgress: ReadProgress = { readBytes: 0, totalBytes: 0, entryCount: 0, lines: new Map() }

/** Files that are hashed are told without a layer. */
const keyOf = ({ side, layer }: CompareProgressLine) => `${side ?? ''} ${layer ?? ''}`

export function withProgress({ lines: before }: ReadProgress, line: CompareProgressLine): ReadProgress {
  const lines = new Map(before).set(keyOf(line), line)
  const sum = (key: 'readBytes' | 'totalBytes' | 'entryCount') =>
    [...lines.values()].reduce((total, each) => total + each[key], 0)
  return { readBytes: sum('readBytes'), totalBytes: sum('totalBytes'), entryCount: sum('entryCount'), lines }
}
