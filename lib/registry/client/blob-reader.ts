import { setTimeout as delay } from 'node:timers/promises'
import { AppError } from '#lib/errors/app-error'
import type { ErrorCode } from '#lib/errors/codes'
import { type Sentence, say } from '#lib/messages/say'
import type { BlobStream } from '../types.ts'
import { type BlobRequest, type OpenedBody, openBody } from './open-blob.ts'

export const maxResumes = 5
const firstPauseMs = 50

/** Failures that trying again cannot mend. */
const final: ReadonlySet<ErrorCode> = new Set([
  'cancelled',
  'too-large',
  'forbidden-address',
  'unauthorized',
  'not-found',
])

/**
 * The bytes of a blob from `start` to `end` (inclusive) as one stream over as many answers as it takes: a body that
 * breaks off is continued by Range from the last byte delivered, at most five times in all.
 */
export async function readBlob(request: BlobRequest, start: number, end?: number): Promise<BlobStream> {
  const opened = await openBody(request, start, end)
  const reader = new BlobReader(request, opened, start, end)
  return {
    stream: new ReadableStream<Uint8Array>(
      { pull: controller => reader.pull(controller), cancel: reason => reader.cancel(reason) },
      { highWaterMark: 0 },
    ),
    ...(opened.sizeBytes !== undefined && { sizeBytes: opened.sizeBytes }),
    range: { start, ...(reader.end !== undefined && { end: reader.end }) },
  }
}

class BlobReader {
  /** Last byte to deliver; unknown until the size is. */
  readonly end: number | undefined
  readonly #request: BlobRequest
  readonly #sizeBytes: number | undefined
  #body: ReadableStreamDefaultReader<Uint8Array>
  /** Offset of the next byte the body yields. */
  #bodyPosition: number
  /** Offset of the next byte to deliver. */
  #position: number
  #resumes = 0
  #cancelled = false

  constructor(request: BlobRequest, opened: OpenedBody, start: number, end: number | undefined) {
    this.#request = request
    this.#body = opened.body.getReader()
    this.#bodyPosition = opened.offset
    this.#position = start
    this.#sizeBytes = opened.sizeBytes
    this.end = opened.sizeBytes === undefined ? end : Math.min(end ?? Number.MAX_SAFE_INTEGER, opened.sizeBytes - 1)
  }

  /** Delivers one chunk, or closes. */
  async pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    while (!this.#cancelled) {
      if (this.end !== undefined && this.#position > this.end) return this.#finish(controller)
      const chunk = await this.#next()
      if (chunk === 'ended') return controller.close()
      if (chunk.byteLength === 0) continue
      controller.enqueue(chunk)
      return
    }
  }

  async cancel(reason: unknown): Promise<void> {
    this.#cancelled = true
    await this.#body.cancel(reason)
  }

  /** The part of the body's next chunk that is wanted, possibly nothing; resumes where the body broke off. */
  async #next(): Promise<Uint8Array | 'ended'> {
    try {
      const { done, value } = await this.#body.read()
      if (!done) return this.#wanted(value)
      // Without a known length the end of the body is the end of the blob.
      if (this.end === undefined) return 'ended'
      await this.#resume(this.#brokenOff())
    } catch (error) {
      if (!(error instanceof AppError) || final.has(error.code) || this.#cancelled) throw error
      await this.#resume(error)
    }
    return new Uint8Array()
  }

  #wanted(chunk: Uint8Array): Uint8Array {
    const from = Math.max(0, this.#position - this.#bodyPosition)
    const to = this.end === undefined ? chunk.byteLength : Math.min(chunk.byteLength, this.end + 1 - this.#bodyPosition)
    this.#bodyPosition += chunk.byteLength
    const wanted = from < to ? chunk.subarray(from, to) : new Uint8Array()
    this.#position += wanted.byteLength
    return wanted
  }

  async #resume(failure: AppError): Promise<void> {
    const { signal } = this.#request
    for (let cause = failure; ; ) {
      if (this.#resumes >= maxResumes) throw cause
      await pause(firstPauseMs * 2 ** this.#resumes, signal)
      this.#resumes += 1
      try {
        const opened = await openBody(this.#request, this.#position, this.end)
        if (opened.sizeBytes !== undefined && this.#sizeBytes !== undefined && opened.sizeBytes !== this.#sizeBytes) {
          await opened.body.cancel()
          throw this.#changed(opened.sizeBytes)
        }
        this.#body = opened.body.getReader()
        this.#bodyPosition = opened.offset
        return
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'unreachable') throw error
        cause = error
      }
    }
  }

  /** Everything wanted is delivered: what is left of the body is not for us. */
  async #finish(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    controller.close()
    // A body that ends here too leaves its connection fit for the next request.
    const { done } = this.#bodyPosition > (this.end ?? 0) + 1 ? { done: false } : await this.#body.read()
    if (!done) await this.#body.cancel()
  }

  #brokenOff(): AppError {
    return this.#failure(
      'unreachable',
      (blob, location) =>
        say`The blob ${blob} from ${location} ended after ${this.#position} of ${(this.end ?? 0) + 1} bytes.`,
    )
  }

  #changed(sizeBytes: number): AppError {
    const before = this.#sizeBytes ?? 0
    return this.#failure(
      'malformed',
      (blob, location) =>
        say`The blob ${blob} from ${location} changed its length from ${before} to ${sizeBytes} bytes while it was read.`,
    )
  }

  #failure(code: 'unreachable' | 'malformed', words: (blob: string, location: string) => Sentence): AppError {
    const { connection, digest } = this.#request
    const { vendor, location } = connection.source
    return new AppError(code, words(digest, location), {
      host: vendor.host,
      hint: say`Try again later. If it stays so, the administrator of ${location} can tell why.`,
    })
  }
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await delay(ms, undefined, signal ? { signal } : {})
  } catch (cause) {
    throw new AppError('cancelled', say`The request was cancelled.`, { cause })
  }
}
