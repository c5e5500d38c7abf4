import type { Comparison } from './compare.ts'

/** One line of the printed table; everything but `passed` is text for people. */
export interface Figure {
  readonly name: string
  readonly ours: string
  readonly theirs: string
  readonly ratio: string
  readonly limit: string
  readonly runs: number
  /** Absent where the figure is shown for its own sake. */
  readonly passed?: boolean
}

const inMs = (ms: number) => `${ms < 100 ? ms.toFixed(1) : Math.round(ms)} ms`

/** Without a limit the figure is shown for its own sake. */
export const ratioFigure = (name: string, comparison: Comparison, limit?: number): Figure => ({
  name,
  ours: inMs(comparison.oursMs),
  theirs: inMs(comparison.theirsMs),
  ratio: comparison.ratio.toFixed(3),
  limit: limit === undefined ? '' : `≤ ${limit}`,
  runs: comparison.runs,
  ...(limit !== undefined && { passed: comparison.ratio <= limit }),
})

/** An amount that is held against a fixed limit, or none, and not against another tool. */
export const amountFigure = (name: string, amount: number, unit: string, limit?: number): Figure => ({
  name,
  ours: `${amount.toFixed(1)} ${unit}`,
  theirs: '',
  ratio: '',
  limit: limit === undefined ? '' : `≤ ${limit} ${unit}`,
  runs: 1,
  ...(limit !== undefined && { passed: amount <= limit }),
})

/** A score, of 100, that must not be lower than `least`. */
export const leastFigure = (name: string, score: number, least: number, runs: number): Figure => ({
  name,
  ours: String(score),
  theirs: '',
  ratio: '',
  limit: `≥ ${least}`,
  runs,
  passed: score >= least,
})

/** Something that is exactly as it has to be in every run, or not. */
export function exactFigure(name: string, seen: readonly string[], wanted: string): Figure {
  const others = seen.filter(one => one !== wanted)
  return {
    name,
    ours: others[0] ?? wanted,
    theirs: '',
    ratio: '',
    limit: wanted,
    runs: seen.length,
    passed: others.length === 0 && seen.length > 0,
  }
}

const columns = ['name', 'ours', 'theirs', 'ratio', 'limit', 'runs', ''] as const

const verdict = ({ passed }: Figure) => (passed === undefined ? '' : passed ? 'pass' : 'FAIL')

/** The table as lines of text, its columns padded to one width each. */
export function renderFigures(figures: readonly Figure[]): string {
  const rows = figures.map(figure => [
    ...[figure.name, figure.ours, figure.theirs, figure.ratio, figure.limit, String(figure.runs)],
    verdict(figure),
  ])
  const lines = [[...columns], ...rows]
  const widths = columns.map((_, column) => Math.max(...lines.map(line => line[column]?.length ?? 0)))
  const render = (line: readonly string[]) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd()
  return lines.map(render).join('\n')
}
