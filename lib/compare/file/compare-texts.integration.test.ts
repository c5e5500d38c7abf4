import { execFileSync } from 'node:child_process'
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

/** Nothing in common, so that the shortest way from one to the other is as long as both. */
const left = lines(100_000, index => `left ${index} ${index % 7}`)
const right = lines(100_000, index => `right ${index} ${index % 5}`)

it('long texts become what patch makes of the one the other', async () => {
  const from = lines(60_000, index => `line ${index}`)
  const to = lines(60_000, index => (index % 200 === 0 ? `changed ${index}` : `line ${index}`))
  const found = await compareTexts({ from, to, context: 3 }, waiting())
  expect(found?.counts).toEqual({ added: 300, removed: 300 })
  writeFileSync(join(folder, 'file'), from)
  writeFileSync(join(folder, 'patch'), `--- file\n+++ file\n${found?.unified}`)
  execFileSync('patch', ['--silent', 'file', 'patch'], { cwd: folder })
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe(to)
})

it('texts that differ too much end at the limit, and others are answered meanwhile', async () => {
  let ticks = 0
  const ticking = setInterval(() => {
    ticks += 1
  }, 10)
  const limits = { timeoutMs: 3_000, maxHeapMebibytes: 512 }
  expect(await compareTexts({ from: left, to: right, context: 3 }, waiting(), limits)).toBeUndefined()
  clearInterval(ticking)
  expect(ticks).toBeGreaterThan(10)
})

it('ends when nobody waits any more, and gives its turn to the next', async () => {
  const hopeless = { from: left, to: right, context: 3 }
  const leaving = new AbortController()
  const waiters = Array.from({ length: 4 }, () => compareTexts(hopeless, leaving.signal).catch((error: Error) => error))
  setTimeout(() => leaving.abort(), 200)
  for (const error of await Promise.all(waiters)) expect(error).toMatchObject({ code: 'cancelled' })
  const next = { from: left, to: `${left}one more\n`, context: 3 }
  expect((await compareTexts(next, waiting()))?.counts).toEqual({ added: 1, removed: 0 })
})
