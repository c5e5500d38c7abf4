import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { batches } from './batches.ts'

it('gives together what comes in the same moment, and what comes later by itself', async () => {
  async function* items() {
    yield 'a'
    yield 'b'
    await sleep(200)
    yield 'c'
  }
  expect(await Array.fromAsync(batches(items()))).toEqual([['a', 'b'], ['c']])
})

it('gives nothing of nothing', async () => {
  expect(await Array.fromAsync(batches((async function* () {})()))).toEqual([])
})

it('fails as the items do, after what came before', async () => {
  async function* items() {
    yield 'a'
    await sleep(200)
    throw new Error('broken off')
  }
  const given: (readonly string[])[] = []
  const reading = (async () => {
    for await (const batch of batches(items())) given.push(batch)
  })()
  await expect(reading).rejects.toThrow('broken off')
  expect(given).toEqual([['a']])
})

it('loses nothing that came in the moment of a failure', async () => {
  async function* items() {
    yield 'a'
    yield 'b'
    throw new Error('broken off')
  }
  const reading = batches(items())
  expect(await reading.next()).toEqual({ done: false, value: ['a', 'b'] })
  await expect(reading.next()).rejects.toThrow('broken off')
})

it('ends the items when it is left', async () => {
  let ended = false
  async function* items() {
    try {
      for (;;) {
        yield 'a'
        await sleep(200)
      }
    } finally {
      ended = true
    }
  }
  for await (const batch of batches(items())) if (batch.length > 0) break
  expect(ended).toBe(true)
})
