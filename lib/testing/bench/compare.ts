/** What one of the two contenders did in one run, in milliseconds of wall time. */
export type Timed = () => Promise<number>

export interface Comparison {
  /** Medians in milliseconds. */
  readonly oursMs: number
  readonly theirsMs: number
  /** Median over the pairs of ours ÷ theirs: what slows the machine down slows both of a pair. */
  readonly ratio: number
  readonly runs: number
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Runs pairs one after another, never both at a time; who begins changes with each pair. */
export async function comparePairs(
  pairs: readonly { readonly ours: Timed; readonly theirs: Timed }[],
): Promise<Comparison> {
  const taken: { ours: number; theirs: number }[] = []
  for (const [index, pair] of pairs.entries()) {
    const order = index % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)
    const times = { ours: Number.NaN, theirs: Number.NaN }
    for (const who of order) times[who] = await pair[who]()
    taken.push(times)
  }
  return {
    oursMs: median(taken.map(({ ours }) => ours)),
    theirsMs: median(taken.map(({ theirs }) => theirs)),
    ratio: median(taken.map(({ ours, theirs }) => ours / theirs)),
    runs: taken.length,
  }
}
