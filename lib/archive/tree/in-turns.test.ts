import { afterEach, expect, it, vi } from 'vitest'
import { runInTurns, type Steps } from './in-turns.ts'

afterEach(() => vi.restoreAllMocks())

/** Steps of three milliseconds each, and as many of others as `others` says, each of which asks for the next. */
async function runBeside(others: number): Promise<string> {
  let nowMs = 0
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs)
  let order = ''
  const work = (who: string) => {
    nowMs += 3
    order += who
  }
  function* steps(): Steps<undefined> {
    for (let step = 0; step < 3; step += 1) {
      work('s')
      yield
    }
    return undefined
  }
  let left = others
  const next = () => {
    if (left === 0) return
    left -= 1
    work('o')
    setImmediate(next)
  }
  setImmediate(next)
  await runInTurns(steps())
  left = 0
  return order
}

it('lets others work until they have nothing to do', async () => {
  expect(await runBeside(0)).toBe('sss')
  expect(await runBeside(5)).toBe('soooooss')
})

it('goes on beside others who never have nothing to do', async () => {
  expect(await runBeside(Number.POSITIVE_INFINITY)).toBe('sooooooosooooooosooooooo')
})
