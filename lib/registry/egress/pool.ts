import { Connection } from './connection.ts'
import type { DialOptions, DialTarget } from './dial.ts'
import type { TransportLimits } from './purposes.ts'
import { Semaphore } from './semaphore.ts'

/** The connections to one origin under one credential, address class and TLS material. */
export class Pool {
  lastUsed = performance.now()
  readonly #target: DialTarget
  readonly #options: DialOptions
  readonly #limits: TransportLimits
  readonly #permits: Semaphore
  readonly #idle: Connection[] = []
  readonly #all = new Set<Connection>()

  constructor(target: DialTarget, options: DialOptions, limits: TransportLimits) {
    this.#target = target
    this.#options = options
    this.#limits = limits
    this.#permits = new Semaphore(limits.connectionsPerOrigin)
  }

  get isIdle(): boolean {
    return this.#idle.length === this.#all.size && this.#permits.waiting === 0
  }

  get openSockets(): number {
    return [...this.#all].filter(connection => connection.isOpen).length
  }

  /** Waits for a turn; every turn ends in one `release` or `leave`. Rejects with `signal.reason`. */
  turn(signal: AbortSignal | undefined): Promise<void> | undefined {
    this.lastUsed = performance.now()
    return this.#permits.acquire(signal)
  }

  /** Gives a turn back that took no connection. */
  leave(): void {
    this.#permits.release()
  }

  /** The most recently used idle connection, or a new one. Only within a turn. */
  take(): Connection {
    const idle = this.#idle.pop()
    if (idle) return idle
    const connection = new Connection(this.#target, this.#options, this.#limits, () => this.retire())
    this.#all.add(connection)
    return connection
  }

  /** Ends a turn. */
  release(connection: Connection): void {
    this.lastUsed = performance.now()
    if (connection.retired) this.#drop(connection)
    else this.#idle.push(connection)
    this.#permits.release()
  }

  /**
   * After a framing error nothing new goes over any connection of this pool that was open then. A connection that is
   * in the middle of an answer may finish it: its bytes are its own.
   */
  retire(): void {
    for (const connection of this.#all) connection.retired = true
    for (const connection of this.#idle.splice(0)) this.#drop(connection)
  }

  /** Closes everything; running requests fail with `error`. */
  async destroy(error: Error): Promise<void> {
    this.#idle.length = 0
    await Promise.all([...this.#all].map(connection => connection.destroy(error)))
    this.#all.clear()
  }

  #drop(connection: Connection): void {
    this.#all.delete(connection)
    void connection.destroy(new Error('connection retired'))
  }
}
