import { createInflateRaw, type InflateRaw } from 'node:zlib'
import { say } from '#lib/messages/say'
import { DecodingError } from './layer-decoder.ts'

const outputChunkBytes = 1 << 18

/** What one write led to. */
export interface Inflated {
  readonly output: readonly Uint8Array[]
  /** Bytes of the input behind the stream's end; undefined while it has not ended. */
  readonly unusedBytes: number | undefined
}

/**
 * One raw deflate stream through Node's documented API: it decodes outside of this thread and takes the output before a
 * block as its dictionary. https://nodejs.org/api/zlib.html#zlibcreateinflaterawoptions
 */
export class InflateStream {
  readonly #stream: InflateRaw
  #output: Uint8Array[] = []
  #given = 0
  readonly #ended: Promise<void>
  readonly #failed: Promise<never>

  constructor(window?: Uint8Array) {
    this.#stream = createInflateRaw({ chunkSize: outputChunkBytes, ...(window && { dictionary: window }) })
    this.#stream.on('data', (bytes: Uint8Array) => this.#output.push(bytes))
    this.#ended = new Promise(resolve => this.#stream.once('end', resolve))
    this.#failed = new Promise((_resolve, reject) => {
      this.#stream.once('error', error => reject(new DecodingError(say`The gzip data is damaged: ${error.message}`)))
    })
    this.#failed.catch(() => {})
  }

  async write(bytes: Uint8Array): Promise<Inflated> {
    this.#given += bytes.length
    const written = new Promise<void>(resolve => this.#stream.write(bytes, error => (error ? undefined : resolve())))
    await Promise.race([written, this.#failed])
    const unused = this.#given - this.#stream.bytesWritten
    if (unused > 0) await this.#ended
    const output = this.#output
    this.#output = []
    return { output, unusedBytes: unused > 0 ? unused : undefined }
  }

  close(): void {
    this.#stream.destroy()
  }
}
