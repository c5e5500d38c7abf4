import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { writeGzip } from './write-gzip.ts'

async function* pieces(count: number) {
  for (let at = 0; at < count; at += 1) yield Buffer.from(`line ${at}\n`.repeat(1_000))
}

const collect = async (bytes: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(bytes))

it('is what gzip unpacks', async () => {
  const packed = await collect(writeGzip(pieces(200)))
  const unpacked = execFileSync('gzip', ['-dc'], { input: packed, maxBuffer: 1 << 26 })
  expect(unpacked.equals(await collect(pieces(200)))).toBe(true)
  expect(packed.length).toBeLessThan(unpacked.length / 10)
})

it('of nothing is an empty archive', async () => {
  const packed = await collect(writeGzip(pieces(0)))
  expect(execFileSync('gzip', ['-dc'], { input: packed }).length).toBe(0)
})

it('fails as what it reads from does', async () => {
  async function* failing() {
    yield Buffer.from('begun')
    throw new Error('The other side hung up.')
  }
  await expect(collect(writeGzip(failing()))).rejects.toThrow('The other side hung up.')
})

it('leaves what it reads from when its reader leaves', async () => {
  let hasEnded = false
  async function* endless() {
    try {
      for (let at = 0; ; at += 1) yield Buffer.from(`${Math.sin(at)}`.repeat(5_000))
    } finally {
      hasEnded = true
    }
  }
  const bytes = writeGzip(endless())
  await bytes.next()
  await bytes.return(undefined)
  expect(hasEnded).toBe(true)
})
