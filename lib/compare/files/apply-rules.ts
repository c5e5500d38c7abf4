import { type FileCounts, type FileState, noFileCounts } from '#lib/contract/compare/files'
import type { SemanticRuleName } from '#lib/contract/compare/rules'
import { isBuildFile } from '../semantic/build-files.ts'
import { aspectBits, contentBits } from './aspect-bits.ts'
import { type DifferenceTable, none, rowFlags } from './difference-table.ts'
import { pathOf } from './row-paths.ts'

/** Aspects that a rule leaves out. */
const aspectRules: readonly (readonly [rule: SemanticRuleName, bits: number])[] = [
  ['file-times', aspectBits.time],
  ['owner-names', aspectBits['owner-names']],
]

/** What one row counts as. */
export interface RowVerdict {
  /** Undefined where the path itself is the same, or all of its difference is left out. */
  readonly state: FileState | undefined
  /** Aspects that are left. */
  readonly aspects: number
  readonly ignoredBy: readonly SemanticRuleName[]
}

/** A table of differences as rules see it, with what each directory sums up to. */
export interface RuledTable {
  readonly table: DifferenceTable
  verdict(row: number): RowVerdict
  /** Of everything in a row's directory, and itself. */
  sum(row: number): FileCounts
  readonly ignored: ReadonlyMap<SemanticRuleName, number>
}

const stateOf = ({ columns }: DifferenceTable, row: number, aspects: number): FileState | undefined => {
  if (((columns.flags[row] as number) & rowFlags.own) === 0) return undefined
  if (columns.renamed[row] !== none) return 'renamed'
  if (columns.from[row] === none) return 'added'
  if (columns.to[row] === none) return 'removed'
  if (aspects === 0) return undefined
  return (aspects & contentBits) === 0 ? 'metadata' : 'content'
}

function judge(table: DifferenceTable, row: number, rules: ReadonlySet<SemanticRuleName>): RowVerdict {
  const all = table.columns.aspects[row] as number
  const before = stateOf(table, row, all)
  if (before === undefined) return { state: undefined, aspects: 0, ignoredBy: [] }
  if (rules.has('build-files') && isBuildFile(pathOf(table, row)))
    return { state: undefined, aspects: all, ignoredBy: ['build-files'] }
  const used = aspectRules.filter(([rule, bits]) => rules.has(rule) && (all & bits) !== 0)
  const aspects = used.reduce((left, [, bits]) => left & ~bits, all)
  return { state: stateOf(table, row, aspects), aspects, ignoredBy: used.map(([rule]) => rule) }
}

type Sums = { -readonly [Name in keyof FileCounts]: number }

const sizeOf = (side: DifferenceTable['from'], node: number) =>
  side.tree.type(node) === 'directory' ? 0 : (side.tree.table(node).columns.sizeBytes[side.tree.row(node)] as number)

/** Both rows of a renamed file tell of it; it counts once, where it is now. */
function count(table: DifferenceTable, row: number, { state, ignoredBy }: RowVerdict, sums: Sums): void {
  const { columns, from, to } = table
  if (state === undefined) {
    if (ignoredBy.length > 0) sums.ignored += 1
    return
  }
  if (state === 'renamed' && columns.to[row] === none) return
  sums[state] += 1
  if (state === 'added') sums.addedBytes += sizeOf(to, columns.to[row] as number)
  if (state === 'removed') sums.removedBytes += sizeOf(from, columns.from[row] as number)
  if (((columns.flags[row] as number) & rowFlags.uncertain) !== 0) sums.uncertain += 1
}

/** What is left of a table of differences once rules have left out theirs. */
export function applyRules(table: DifferenceTable, rules: ReadonlySet<SemanticRuleName>): RuledTable {
  const verdict = (row: number) => judge(table, row, rules)
  const ignored = new Map<SemanticRuleName, number>()
  const whole: Sums = { ...noFileCounts }
  for (let row = 0; row < table.count; row++) {
    const judged = verdict(row)
    count(table, row, judged, whole)
    for (const rule of judged.ignoredBy) ignored.set(rule, (ignored.get(rule) ?? 0) + 1)
  }
  return {
    table,
    verdict,
    ignored,
    sum(start) {
      if (start === 0) return whole
      const sums: Sums = { ...noFileCounts }
      const end = table.columns.end[start] as number
      for (let row = start; row < end; row++) count(table, row, verdict(row), sums)
      return sums
    },
  }
}
