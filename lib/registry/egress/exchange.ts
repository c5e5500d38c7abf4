import type { Dispatcher } from 'undici'
import { AppError } from '#lib/errors/app-error'
import { type Sentence, say } from '#lib/messages/say'
import { Answer, type AnswerHeaders } from './answer.ts'
import { BodyQueue } from './body-queue.ts'
import type { Connection } from './connection.ts'
import { cancelledError, toAppError, tooLargeError } from './failure.ts'
import type { TransportLimits } from './purposes.ts'
import type { EgressResponse } from './types.ts'

export interface ExchangeRequest {
  readonly method: Dispatcher.HttpMethod
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | undefined
  /** Largest body of a 2xx answer. */
  readonly maxBytes: number
  /** What is left of the call's total time. */
  readonly timeoutMs: number
  readonly signal: AbortSignal | undefined
}

export interface ExchangeResult {
  readonly status: number | undefined
  readonly error: AppError | undefined
  readonly durationMs: number
  readonly receivedBytes: number
}

/**
 * One request and its answer on one connection: from dispatch to the last byte of the body. Whatever ends it early
 * (abort, deadline, limit, broken framing) destroys the connection; only a complete answer leaves it usable.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly response: Promise<EgressResponse>
  readonly #connection: Connection
  readonly #request: ExchangeRequest
  readonly #limits: TransportLimits
  readonly #onFinished: (result: ExchangeResult) => void
  readonly #queue = new BodyQueue()
  readonly #started = performance.now()
  readonly #deadline: NodeJS.Timeout
  readonly #cancel = () => this.abort(cancelledError(this.#request.signal?.reason))
  #settle: { resolve(response: EgressResponse): void; reject(error: unknown): void }
  #informational = 0
  #status: number | undefined
  #maxBytes: number
  #finished = false
  #rateTimer: NodeJS.Timeout | undefined

  constructor(
    connection: Connection,
    request: ExchangeRequest,
    limits: TransportLimits,
    onFinished: (result: ExchangeResult) => void,
  ) {
    this.#connection = connection
    this.#request = request
    this.#limits = limits
    this.#onFinished = onFinished
    this.#maxBytes = request.maxBytes
    const { promise, resolve, reject } = Promise.withResolvers<EgressResponse>()
    this.response = promise
    this.#settle = { resolve, reject }
    this.#deadline = setTimeout(() => this.abort(this.#tooLate()), request.timeoutMs)
    request.signal?.addEventListener('abort', this.#cancel, { once: true })
    this.#send()
  }

  /** Ends the exchange with `error` and closes its socket; nothing happens once the answer is complete. */
  abort(error: AppError): void {
    if (this.#finished) return
    this.#finished = true
    void this.#connection.destroy(error)
    this.#settle.reject(error)
    this.#queue.fail(error)
    this.#finish(error)
  }

  onRequestStart(): void {}

  onResponseStart(controller: Dispatcher.DispatchController, status: number, headers: AnswerHeaders): void {
    if (this.#finished) return
    if (status < 200) {
      if (++this.#informational > this.#limits.maxInformational)
        this.abort(this.#malformed(say`${this.#request.url.host} sent endless interim answers.`))
      return
    }
    this.#status = status
    if (status > 299) this.#maxBytes = Math.min(this.#maxBytes, this.#limits.errorBytes)
    this.#queue.onDrained = () => controller.resume()
    const answer = this.#answer(status, headers)
    const refused = this.#countHeaders(controller.rawHeaders) ?? answer.refusal()
    if (refused) this.abort(refused)
    else this.#settle.resolve(answer)
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#finished) return
    if (this.#queue.receivedBytes + chunk.byteLength > this.#maxBytes)
      this.abort(tooLargeError(this.#request.url.host, this.#maxBytes))
    else if (this.#queue.push(chunk)) controller.pause()
  }

  onResponseEnd(): void {
    // The parser reads on in the same turn. Bytes beyond the announced length mean the length was a lie.
    queueMicrotask(() => {
      const surplus = this.#connection.framingError
      if (surplus) return this.abort(toAppError(surplus, this.#request.url.host))
      if (this.#finished) return
      this.#finished = true
      this.#connection.served++
      this.#queue.end()
      this.#finish(undefined)
    })
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.abort(toAppError(this.#connection.reasonFor(error), this.#request.url.host))
  }

  #send(): void {
    const { method, url, headers, body, signal } = this.#request
    const path = url.pathname + url.search
    try {
      if (signal?.aborted) this.#cancel()
      else this.#connection.dispatch({ path, method, headers, body: body ?? null }, this)
    } catch (error) {
      this.abort(toAppError(error, url.host))
    }
  }

  #answer(status: number, headers: AnswerHeaders): Answer {
    return new Answer({
      status,
      headers,
      url: this.#request.url,
      method: this.#request.method,
      maxBytes: this.#maxBytes,
      queue: this.#queue,
      abort: error => this.abort(error),
      watch: () => this.#watchRate(),
    })
  }

  /** undici hands the raw headers over as a flat list of names and values. */
  #countHeaders(raw: unknown): AppError | undefined {
    const { maxHeaders } = this.#limits
    return Array.isArray(raw) && raw.length / 2 > maxHeaders
      ? this.#malformed(say`${this.#request.url.host} sent more than ${maxHeaders} headers.`)
      : undefined
  }

  #finish(error: AppError | undefined): void {
    clearTimeout(this.#deadline)
    clearInterval(this.#rateTimer)
    this.#request.signal?.removeEventListener('abort', this.#cancel)
    this.#onFinished({
      status: this.#status,
      error,
      durationMs: performance.now() - this.#started,
      receivedBytes: this.#queue.receivedBytes,
    })
  }

  /** Gives up a body that trickles. A window in which our own reader was the slow one does not count. */
  #watchRate(): void {
    if (this.#finished || this.#rateTimer) return
    const windowMs = this.#limits.rateWindowMs
    const needed = (this.#limits.minBytesPerSecond * windowMs) / 1000
    let before = this.#queue.receivedBytes
    this.#rateTimer = setInterval(() => {
      const received = this.#queue.receivedBytes
      if (!this.#queue.isFull && received - before < needed) return this.abort(this.#tooSlow())
      before = received
    }, windowMs)
  }

  #fault(code: 'unreachable' | 'malformed', words: Sentence, hint: Sentence): AppError {
    return new AppError(code, words, { hint, host: this.#request.url.host })
  }

  #tooLate = () =>
    this.#fault(
      'unreachable',
      say`${this.#request.url.host} took too long to answer.`,
      say`Try again later; if it stays so, the registry’s administrator can see why.`,
    )

  #tooSlow = () =>
    this.#fault(
      'unreachable',
      say`${this.#request.url.host} sends less than ${this.#limits.minBytesPerSecond} bytes a second.`,
      say`Try again later; the registry or the network to it is overloaded.`,
    )

  #malformed = (words: Sentence) =>
    this.#fault(
      'malformed',
      words,
      say`The registry’s administrator, or whoever runs the proxy before it, can see why.`,
    )
}
