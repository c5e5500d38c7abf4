import type { ConfigLevel } from '#lib/contract/compare/config'
import { lineChanges } from '../lines/line-changes.ts'

const maxLines = 20_000
/** Some hundredths of a second, which hold up others: a config may tell of a hundred thousand steps. */
const maxSteps = 2e6

/** All lines of both texts, up to a limit. */
export function diffLines(from: readonly string[], to: readonly string[]): ConfigLevel['containerfile'] {
  const isTruncated = Math.max(from.length, to.length) > maxLines
  const lines = lineChanges(from.slice(0, maxLines), to.slice(0, maxLines), maxSteps)
  return { lines, ...(isTruncated && { isTruncated }) }
}
