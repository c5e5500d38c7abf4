import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { BodyQueue } from './body-queue.ts'
import { cancelledError, tooLargeError } from './failure.ts'
import type { EgressResponse } from './types.ts'

/** Lowercase names; a repeated header is an array in the order received. */
export type AnswerHeaders = Readonly<Record<string, string | string[] | undefined>>

export interface AnswerParts {
  readonly status: number
  readonly headers: AnswerHeaders
  readonly url: URL
  readonly method: string
  readonly maxBytes: number
  readonly queue: BodyQueue
  readonly abort: (error: AppError) => void
  /** Starts the minimum-rate rule; called when a reader has to wait. */
  readonly watch: () => void
}

/** Bodies up to this size are read to the end to keep the connection; closing it is cheaper beyond. */
const drainBytes = 64 * 1024

export class Answer implements EgressResponse {
  readonly status: number
  readonly url: URL
  readonly #parts: AnswerParts
  #taken = false

  constructor(parts: AnswerParts) {
    this.status = parts.status
    this.url = parts.url
    this.#parts = parts
  }

  header(name: string): string | undefined {
    const values = this.headers(name)
    return values.length > 0 ? values.join(', ') : undefined
  }

  headers(name: string): readonly string[] {
    const { headers } = this.#parts
    const value = Object.hasOwn(headers, name) ? headers[name] : undefined
    return value === undefined ? [] : typeof value === 'string' ? [value] : value
  }

  /** Why a 2xx answer is not even handed out: it was asked for as it is stored, or it announces too much. */
  refusal(): AppError | undefined {
    if (this.#parts.method === 'HEAD' || this.status < 200 || this.status > 299) return undefined
    return this.#encoded() ?? this.#oversized(this.#parts.maxBytes)
  }

  async bytes(limitBytes = this.#parts.maxBytes): Promise<Uint8Array> {
    const { queue, maxBytes, abort } = this.#parts
    const limit = Math.min(limitBytes, maxBytes)
    const refused = this.#take(limit)
    if (refused) throw refused
    const chunks: Uint8Array[] = []
    for (;;) {
      if (queue.receivedBytes > limit) {
        const error = tooLargeError(this.url.host, limit)
        abort(error)
        throw error
      }
      this.#parts.watch()
      const chunk = await queue.next()
      if (!chunk) break
      chunks.push(chunk)
    }
    return joined(chunks)
  }

  stream(): ReadableStream<Uint8Array> {
    const { queue, maxBytes, abort, watch } = this.#parts
    const refused = this.#take(maxBytes)
    return new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          if (refused) throw refused
          watch()
          const chunk = await queue.next()
          if (chunk) controller.enqueue(chunk)
          else controller.close()
        },
        cancel(reason) {
          abort(cancelledError(reason))
        },
      },
      { highWaterMark: 0 },
    )
  }

  async discard(): Promise<void> {
    const { queue, abort } = this.#parts
    if (this.#taken) return
    this.#taken = true
    if (queue.ended) return
    if (this.#announcedBytes() > drainBytes) return abort(cancelledError())
    try {
      while (await queue.next()) if (queue.receivedBytes > drainBytes) return abort(cancelledError())
    } catch {
      // A body nobody wants may break off.
    }
  }

  /** Marks the body as taken; returns why it cannot be read, after closing the connection. */
  #take(limit: number): AppError | undefined {
    if (this.#taken) throw new TypeError('The body of this answer was already taken.')
    this.#taken = true
    if (this.#parts.method === 'HEAD') return undefined
    const refused = this.#encoded() ?? this.#oversized(limit)
    if (refused) this.#parts.abort(refused)
    return refused
  }

  /** `accept-encoding: identity` was sent: an encoded body would neither match its digest nor its length. */
  #encoded(): AppError | undefined {
    const content = this.header('content-encoding')?.trim().toLowerCase() ?? 'identity'
    const transfer = this.header('transfer-encoding')?.trim().toLowerCase() ?? 'chunked'
    if (content === 'identity' && transfer === 'chunked') return undefined
    return new AppError('malformed', say`${this.url.host} sent an encoded body although none was accepted.`, {
      hint: say`The registry’s administrator has to switch off compression of answers, also in the proxy before it.`,
      host: this.url.host,
    })
  }

  #oversized(limit: number): AppError | undefined {
    return this.#announcedBytes() > limit ? tooLargeError(this.url.host, limit) : undefined
  }

  /** 0 when nothing was announced; the length in an answer to HEAD is not of its own body. */
  #announcedBytes(): number {
    return this.#parts.method === 'HEAD' ? 0 : Number(this.header('content-length') ?? 0)
  }
}

/** A copy of exactly the received length: a cached slice would keep the whole network buffer alive. */
function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0))
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.byteLength
  }
  return whole
}
