import { randomBytes, timingSafeEqual } from 'node:crypto'
import { Gmac, gmacKeyBytes, gmacNonceBytes, gmacTagBytes } from './gmac.ts'

/** Bytes of the blob that one tag covers; what a read fetches begins and ends at a multiple of it. */
export const taggedBlockBytes = 1 << 16

/**
 * The tag of one block. Its key is made for one index and never leaves this machine, so a registry cannot make other
 * bytes with the same tag. Each block has a nonce of its own.
 */
function tagOf(key: Uint8Array, block: number, bytes: Uint8Array): Buffer {
  const nonce = Buffer.alloc(gmacNonceBytes)
  nonce.writeUIntLE(block, 0, 6)
  return new Gmac(key, nonce).update(bytes).tag()
}

export interface BlockTags {
  readonly key: Uint8Array
  /** `gmacTagBytes` for each block of the blob, in order. */
  readonly tags: Uint8Array
}

/** Cuts a stream into blocks: whole ones, and at the end what is left. */
class BlockCutter {
  readonly #held = new Uint8Array(taggedBlockBytes)
  #length = 0

  rest(): Uint8Array {
    return this.#held.subarray(0, this.#length)
  }

  /** The blocks that are complete now. They are valid until the next call. */
  *push(bytes: Uint8Array): Generator<Uint8Array> {
    let left = bytes
    while (this.#length + left.length >= taggedBlockBytes) {
      const missing = taggedBlockBytes - this.#length
      if (this.#length === 0) yield left.subarray(0, taggedBlockBytes)
      else {
        this.#held.set(left.subarray(0, missing), this.#length)
        this.#length = 0
        yield this.#held
      }
      left = left.subarray(missing)
    }
    this.#held.set(left, this.#length)
    this.#length += left.length
  }
}

/** Makes the tags of a blob while its digest is being verified. */
export class BlockTagger {
  readonly #key = randomBytes(gmacKeyBytes)
  readonly #cutter = new BlockCutter()
  readonly #tags: Buffer[] = []

  update(bytes: Uint8Array): void {
    for (const block of this.#cutter.push(bytes)) this.#add(block)
  }

  finish(): BlockTags {
    const rest = this.#cutter.rest()
    if (rest.length > 0) this.#add(rest)
    return { key: this.#key, tags: Buffer.concat(this.#tags) }
  }

  #add(block: Uint8Array): void {
    this.#tags.push(tagOf(this.#key, this.#tags.length, block))
  }
}

/** Bytes that are not those the digest was checked for. */
export class ForeignBytes extends Error {
  override readonly name = 'ForeignBytes'
}

/**
 * Lets through only bytes of the blob that was verified; throws `ForeignBytes` before the first other one.
 * @param start offset of the first byte in the blob, a multiple of `taggedBlockBytes`
 */
export async function* verifyBlocks(
  bytes: AsyncIterable<Uint8Array>,
  start: number,
  { key, tags }: BlockTags,
): AsyncGenerator<Uint8Array> {
  const cutter = new BlockCutter()
  let block = start / taggedBlockBytes
  const verified = (content: Uint8Array) => {
    const expected = tags.subarray(block * gmacTagBytes, (block + 1) * gmacTagBytes)
    if (expected.length !== gmacTagBytes || !timingSafeEqual(expected, tagOf(key, block, content)))
      throw new ForeignBytes(`Block ${block} is not the one whose digest was verified.`)
    block += 1
    return content
  }
  for await (const piece of bytes) for (const content of cutter.push(piece)) yield verified(content)
  if (cutter.rest().length > 0) yield verified(cutter.rest())
}

/** The blocks around a stretch of a blob of `sizeBytes`. */
export const aroundBlocks = (start: number, end: number, sizeBytes: number) => ({
  start: Math.floor(start / taggedBlockBytes) * taggedBlockBytes,
  end: Math.min(sizeBytes, Math.ceil(end / taggedBlockBytes) * taggedBlockBytes),
})
