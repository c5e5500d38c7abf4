import { describe, expect, it } from 'vitest'
import { comparePairs, median } from './compare.ts'

describe('median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected)
  })
})

describe('comparePairs', () => {
  it('takes turns, and never runs both at a time', async () => {
    const log: string[] = []
    const contender = (name: string, ms: number) => async () => {
      log.push(`${name} begins`)
      await new Promise(resolve => setTimeout(resolve, 1))
      log.push(`${name} ends`)
      return ms
    }
    const pair = { ours: contender('ours', 20), theirs: contender('theirs', 40) }
    expect(await comparePairs([pair, pair])).toEqual({ oursMs: 20, theirsMs: 40, ratio: 0.5, runs: 2 })
    const turn = (name: string) => [`${name} begins`, `${name} ends`]
    expect(log).toEqual(['ours', 'theirs', 'theirs', 'ours'].flatMap(turn))
  })

  it('takes the ratio within each pair, so that a slow minute counts for both', async () => {
    const pairs = [
      [10, 20],
      [100, 200],
      [1000, 2000],
    ].map(([ours = 0, theirs = 0]) => ({ ours: async () => ours, theirs: async () => theirs }))
    expect((await comparePairs(pairs)).ratio).toBe(0.5)
  })
})
