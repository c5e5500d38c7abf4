import { findNames } from '../../../catalog/search/find-names.ts'
import { amountFigure, type Figure } from '../figure.ts'

const limitMs = 30
const nameCount = 100_000
const rounds = 40

const parts = ['ubi', 'http', 'nginx', 'team', 'app', 'service', 'web', 'data', 'core', 'auth', 'node', 'java']

/** The same names in every run: a generator of its own, with a fixed seed (Numerical Recipes, §7.1). */
function nextOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function makeNames(): readonly string[] {
  const next = nextOf(1)
  const part = () => parts[Math.floor(next() * parts.length)] ?? ''
  return Array.from(
    { length: nameCount },
    (_, index) => `${part()}${Math.floor(next() * 50)}/${part()}-${part()}-${index.toString(36)}`,
  )
}

/** From one letter that nearly every name has to words that none has. */
const searches = [['a'], ['e'], ['http'], ['zzz'], ['web', 'data'], ['team7/'], ['app', 'service', 'x'], ['core-auth']]

/** CPU time of a search in a full list, so that other work on the machine does not count; the slowest of twenty. */
export async function searchNames(): Promise<readonly Figure[]> {
  const names = makeNames()
  // The index of a list is made once, with the first search.
  findNames(names, ['warm'], 50)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1)
    for (const words of searches) {
      const start = process.cpuUsage()
      findNames(names, words, 50)
      const { user, system } = process.cpuUsage(start)
      times.push((user + system) / 1000)
    }
  const p95 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN
  return [amountFigure('search in 100,000 kept names, p95', p95, 'ms', limitMs)]
}
