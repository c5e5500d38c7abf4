import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { type Digest, parseDigest } from '#lib/oci/digest/digest'
import { verifiedBlob } from './verified-blob.ts'

const bytes = Buffer.from('The bytes of a blob, in three pieces.')
const digestOf = (algorithm: string) => parseDigest(`${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`)
const pieces = [bytes.subarray(0, 5), bytes.subarray(5, 20), bytes.subarray(20)]

async function* stream(list: readonly Uint8Array[] = pieces) {
  yield* list
}

/** What was handed on before the end or the failure, and the failure. */
async function read(blob: { digest: Digest; sizeBytes: number }, from: AsyncIterable<Uint8Array>) {
  const got: Uint8Array[] = []
  try {
    for await (const piece of verifiedBlob(blob, from, 'registry.example')) got.push(piece)
    return { text: Buffer.concat(got).toString(), error: undefined }
  } catch (error) {
    return { text: Buffer.concat(got).toString(), error }
  }
}

it.each(['sha256', 'sha384', 'sha512'])('hands on bytes that have their %s', async algorithm => {
  const blob = { digest: digestOf(algorithm), sizeBytes: bytes.length }
  expect(await read(blob, stream())).toEqual({ text: bytes.toString(), error: undefined })
})

it('keeps the last piece back when the digest is another', async () => {
  const changed = [...pieces.slice(0, 2), Buffer.from(pieces[2] as Buffer).fill('x', 0, 1)]
  const { text, error } = await read({ digest: digestOf('sha256'), sizeBytes: bytes.length }, stream(changed))
  expect(text).toBe(bytes.toString('utf8', 0, 20))
  expect(error).toMatchObject({ code: 'malformed', host: 'registry.example' })
})

it.each([
  ['short', pieces.slice(0, 2)],
  ['long', [...pieces, Buffer.from('!')]],
])('refuses a blob that is too %s', async (_name, list) => {
  const { text, error } = await read({ digest: digestOf('sha256'), sizeBytes: bytes.length }, stream(list))
  expect(bytes.toString().startsWith(text)).toBe(true)
  expect(error).toMatchObject({ code: 'malformed' })
})

it('refuses a digest that cannot be computed, without reading', async () => {
  let isRead = false
  async function* watched() {
    isRead = true
    yield bytes
  }
  const { error } = await read({ digest: parseDigest('blake3:00'), sizeBytes: bytes.length }, watched())
  expect(error).toMatchObject({ code: 'malformed' })
  expect(isRead).toBe(false)
})

it('ends the transfer when its reader leaves', async () => {
  let hasEnded = false
  async function* watched() {
    try {
      yield* pieces
    } finally {
      hasEnded = true
    }
  }
  const blob = verifiedBlob({ digest: digestOf('sha256'), sizeBytes: bytes.length }, watched(), 'registry.example')
  await blob.next()
  await blob.return(undefined)
  expect(hasEnded).toBe(true)
})
