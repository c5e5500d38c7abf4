import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { compareTexts } from './compare-texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'portolan-texts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const waiting = () => new AbortController().signal
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('')

/** Numbers that look as if by chance: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function chance(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** As long as texts may be, and of two lines only: there are more ways from one to the other than can be tried. */
const twoLines = (seed: number) => {
  const next = chance(seed)
  return lines(2_000_000, () => (next(2) === 0 ? 'a' : 'b'))
}

function expectPatch(from: string, to: string, unified: string | undefined) {
  writeFileSync(join(folder, 'file'), from)
  writeFileSync(join(folder, 'patch'), `--- file\n+++ file\n${unified}`)
  execFileSync('patch', ['--silent', 'file', 'patch'], { cwd: folder })
  expect(readFileSync(join(folder, 'file'), 'utf8') === to).toBe(true)
}

/** Lines that GNU diff finds it has to add. */
function addedByDiff(from: string, to: string): number {
  writeFileSync(join(folder, 'one'), from)
  writeFileSync(join(folder, 'other'), to)
  const { stdout } = spawnSync('diff', ['--minimal', '--normal', 'one', 'other'], { cwd: folder, maxBuffer: 1 << 28 })
  return stdout.toString().match(/^>/gm)?.length ?? 0
}

it('long texts become what patch makes of the one the other', async () => {
  const from = lines(60_000, index => `line ${index}`)
  const to = lines(60_000, index => (index % 200 === 0 ? `changed ${index}` : `line ${index}`))
  const found = await compareTexts({ from, to, context: 3 }, waiting())
  expect(found?.counts).toEqual({ added: 300, removed: 300 })
  expectPatch(from, to, found?.unified)
})

it.each([
  ['lines of their own', 20_000],
  ['lines that come back', 500],
  ['few kinds of lines', 5],
])('a quarter of %s changed is as little as GNU diff finds', async (_, kinds) => {
  const next = chance(kinds)
  const before = Array.from({ length: 20_000 }, (_, index) => `line ${kinds === 20_000 ? index : next(kinds)}`)
  const after = before.map((line, index) => (index % 4 === 0 ? `line ${next(kinds)}` : line))
  const [from, to] = [before, after].map(all => `${all.join('\n')}\n`) as [string, string]
  const found = await compareTexts({ from, to, context: 3 }, waiting())
  expectPatch(from, to, found?.unified)
  expect(found?.counts?.added).toBe(addedByDiff(from, to))
})

it('texts that differ too much end at the limit, and others are answered meanwhile', async () => {
  let ticks = 0
  const ticking = setInterval(() => {
    ticks += 1
  }, 10)
  const limits = { timeoutMs: 1_000, maxHeapMebibytes: 512 }
  expect(await compareTexts({ from: twoLines(1), to: twoLines(2), context: 3 }, waiting(), limits)).toBeUndefined()
  clearInterval(ticking)
  expect(ticks).toBeGreaterThan(10)
})

it('ends when nobody waits any more, and gives its turn to the next', async () => {
  const [from, to] = [twoLines(1), twoLines(2)]
  const hopeless = { from, to, context: 3 }
  const leaving = new AbortController()
  const waiters = Array.from({ length: 4 }, () => compareTexts(hopeless, leaving.signal).catch((error: Error) => error))
  setTimeout(() => leaving.abort(), 200)
  for (const error of await Promise.all(waiters)) expect(error).toMatchObject({ code: 'cancelled' })
  const next = { from, to: `${from}one more\n`, context: 3 }
  expect((await compareTexts(next, waiting()))?.counts).toEqual({ added: 1, removed: 0 })
})
