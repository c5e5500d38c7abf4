/** Seconds that `work` takes. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

export interface Comparison {
  readonly oursS: number
  readonly theirsS: number
}

/** Medians of both, measured in turns, so that whatever else the machine does falls on both alike. */
export async function compare(
  rounds: number,
  ours: (round: number) => Promise<unknown>,
  theirs: (round: number) => Promise<unknown>,
): Promise<Comparison> {
  const times = { ours: [] as number[], theirs: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(await seconds(() => ours(round)))
    times.theirs.push(await seconds(() => theirs(round)))
  }
  return { oursS: median(times.ours), theirsS: median(times.theirs) }
}
