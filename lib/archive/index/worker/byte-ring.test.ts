import { createHash, randomBytes } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { createRingMemory, readRing } from './byte-ring.ts'

/** Writes the same bytes again and again in pieces of the given sizes. */
const writer = `
  const { workerData: { memory, bytes, sizes } } = require('node:worker_threads')
  import(${JSON.stringify(new URL('./byte-ring.ts', import.meta.url).href)}).then(({ RingWriter }) => {
    const ring = new RingWriter(memory)
    for (const size of sizes) ring.write(bytes.subarray(0, size))
    ring.end()
  })
`

it.each([
  ['nothing', []],
  ['less than a slot', [1]],
  ['slots that do not fill half a ring', [300_000, 7, 70_000]],
  ['many times a ring', Array.from({ length: 400 }, (_, index) => (index * 7_919) % 600_000)],
])('hands %s to another thread, in order', async (_, sizes) => {
  const memory = createRingMemory()
  const bytes = randomBytes(600_000)
  const sent = createHash('sha256')
  for (const size of sizes) sent.update(bytes.subarray(0, size))
  const thread = new Worker(writer, { eval: true, workerData: { memory, bytes, sizes } })
  const got = createHash('sha256')
  readRing(memory, piece => got.update(piece))
  await thread.terminate()
  expect(got.digest('hex')).toBe(sent.digest('hex'))
})
