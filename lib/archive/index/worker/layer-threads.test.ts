import { once } from 'node:events'
import { afterEach, expect, it, vi } from 'vitest'
import {
  giveBackLayerThreads,
  type LayerThreads,
  listThreads,
  prepareLayerThreads,
  takeLayerThreads,
} from './layer-threads.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const maxHeapMebibytes = 64
const taken: LayerThreads[] = []
const take = (heap = maxHeapMebibytes) => {
  const threads = takeLayerThreads(heap)
  taken.push(threads)
  return listThreads(threads).map(({ threadId }) => threadId)
}
afterEach(async () => {
  await Promise.all(taken.splice(0).flatMap(threads => listThreads(threads).map(thread => thread.terminate())))
})

it('gives threads that were started before, to one reading only', () => {
  prepareLayerThreads(2, maxHeapMebibytes)
  // What is ready is not made ready again.
  prepareLayerThreads(2, maxHeapMebibytes)
  const [first, second, cold] = [take(), take(), take()]
  expect(first).toHaveLength(2)
  const ids = [...first, ...second, ...cold]
  expect(ids).toEqual(ids.map((_, index) => Math.min(...first) + index))
})

it('starts others where theirs may hold less or more', () => {
  prepareLayerThreads(1, maxHeapMebibytes)
  const other = take(2 * maxHeapMebibytes)
  const ready = take()
  expect(Math.max(...ready)).toBeLessThan(Math.min(...other))
})

it('gives threads that have read a layer to the next reading, if they have not ended since', async () => {
  const threads = takeLayerThreads(maxHeapMebibytes)
  giveBackLayerThreads(threads)
  expect(takeLayerThreads(maxHeapMebibytes)).toBe(threads)
  giveBackLayerThreads(threads)
  const ended = once(threads.reader, 'exit')
  await threads.hasher.terminate()
  await ended
  const others = takeLayerThreads(maxHeapMebibytes)
  taken.push(threads, others)
  expect(others).not.toBe(threads)
})
