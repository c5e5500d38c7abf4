import type { Socket } from 'node:net'
import { Client, type Dispatcher } from 'undici'
import { type DialOptions, type DialTarget, dial } from './dial.ts'
import { errorCode, isFramingError } from './failure.ts'
import type { TransportLimits } from './purposes.ts'

/**
 * One HTTP/1.1 connection: an undici client without pipelining, so at most one request is ever on the wire and an
 * answer can only belong to that one. Redials by itself when the peer closed it between two requests.
 */
export class Connection {
  /** Answers this socket has completed; 0 right after dialling. */
  served = 0
  /** Set once the pool must not use it again. */
  retired = false
  readonly #client: Client
  readonly #target: DialTarget
  readonly #options: DialOptions
  readonly #connectMs: number
  #socket: Socket | undefined
  #socketError: Error | undefined
  #dialling: AbortController | undefined

  constructor(
    target: DialTarget,
    options: DialOptions,
    limits: TransportLimits,
    onFramingError: (connection: Connection) => void,
  ) {
    this.#target = target
    this.#options = options
    this.#connectMs = limits.connectMs
    this.#client = new Client(target.url.origin, {
      pipelining: 1,
      allowH2: false,
      keepAliveTimeout: limits.keepAliveMs,
      keepAliveMaxTimeout: limits.keepAliveMs,
      maxRequestsPerClient: limits.requestsPerConnection,
      maxHeaderSize: limits.maxHeaderBytes,
      headersTimeout: limits.headersMs,
      bodyTimeout: limits.bodyIdleMs,
      connect: (_options, callback) => {
        this.#dial().then(
          socket => callback(null, socket),
          error => callback(error, null),
        )
      },
    })
    this.#client.on('disconnect', (_origin, _targets, error) => {
      this.#socket = undefined
      this.served = 0
      if (isFramingError(error)) onFramingError(this)
    })
  }

  get isOpen(): boolean {
    return this.#socket !== undefined && !this.#socket.destroyed
  }

  /** What broke the socket right after an answer was complete: bytes beyond its announced length. */
  get framingError(): Error | undefined {
    const error = this.#socket?.errored
    return error && isFramingError(error) ? error : undefined
  }

  /** Why the socket really went: a TLS alert after the handshake is followed by a close, which undici reports alone. */
  reasonFor(error: Error): Error {
    return errorCode(error) === 'UND_ERR_SOCKET' ? (this.#socketError ?? error) : error
  }

  dispatch(request: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): void {
    // undici closes after HEAD lest a body follows. Such bytes are found on the idle socket before its next use.
    this.#client.dispatch({ ...request, reset: false }, handler)
  }

  /** Closes the socket at once, also one that is still being dialled; a running request fails with `error`. */
  destroy(error: Error): Promise<void> {
    this.retired = true
    this.#dialling?.abort(error)
    return this.#client.destroy(error)
  }

  async #dial(): Promise<Socket> {
    const dialling = new AbortController()
    this.#dialling = dialling
    const late = Object.assign(new Error('connect timeout'), { code: 'UND_ERR_CONNECT_TIMEOUT' })
    const timer = setTimeout(() => dialling.abort(late), this.#connectMs)
    try {
      const socket = await dial(this.#target, this.#options, dialling.signal)
      this.#socket = socket
      this.#socketError = undefined
      socket.once('error', error => {
        this.#socketError = error
      })
      return socket
    } finally {
      clearTimeout(timer)
      this.#dialling = undefined
    }
  }
}
