import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { afterEach, expect, it } from 'vitest'
import { createRingMemory } from './byte-ring.ts'

const ring = JSON.stringify(new URL('./byte-ring.ts', import.meta.url).href)

/** Both sides block their threads while they wait: neither may be the one in which a test has its time limit. */
const sides = {
  /** Writes the same bytes again and again, as many of them as each of the sizes says, half of them put there before. */
  writer: `
    const { workerData: { memory, bytes, sizes } } = require('node:worker_threads')
    import(${ring}).then(({ RingWriter }) => {
      const ring = new RingWriter(memory)
      sizes.forEach((size, index) => {
        const stream = index % 2
        for (let at = 0; at < size; ) {
          const room = index % 4 < 2 ? ring.room(stream) : undefined
          const piece = bytes.subarray(at, Math.min(size, at + (room?.length ?? size)))
          room?.set(piece)
          ring.write(room?.subarray(0, piece.length) ?? piece, stream)
          at += piece.length
        }
      })
      ring.end()
    })`,
  reader: `
    const { parentPort, workerData: { memory } } = require('node:worker_threads')
    import(${ring}).then(({ readRing }) => {
      const hashes = [0, 1].map(() => require('node:crypto').createHash('sha256'))
      parentPort.postMessage('waits')
      readRing(memory, (piece, stream) => hashes[stream].update(piece))
      parentPort.postMessage(hashes.map(hash => hash.digest('hex')))
    })`,
} as const

const threads: Worker[] = []
function start(side: keyof typeof sides, workerData: object): Worker {
  const thread = new Worker(sides[side], { eval: true, workerData })
  threads.push(thread)
  return thread
}
afterEach(() => Promise.all(threads.splice(0).map(thread => thread.terminate())))

it.each([
  ['nothing', []],
  ['less than a slot', [1]],
  ['slots that do not fill half a ring', [300_000, 7, 70_000]],
  ['many times a ring', Array.from({ length: 400 }, (_, index) => (index * 7_919) % 600_000)],
])('hands %s of two streams to another thread, in order', async (_, sizes) => {
  const memory = createRingMemory(2)
  const bytes = randomBytes(600_000)
  const sent = [createHash('sha256'), createHash('sha256')]
  for (const [index, size] of sizes.entries()) sent[index % 2]?.update(bytes.subarray(0, size))
  const reader = start('reader', { memory })
  // A thread takes longer to start than the reader to fall asleep: it has to be woken.
  await once(reader, 'message')
  start('writer', { memory, bytes, sizes })
  expect(await once(reader, 'message')).toEqual([sent.map(hash => hash.digest('hex'))])
})
