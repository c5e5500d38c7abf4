import type { Reach } from './address-policy.ts'
import type { Connection } from './connection.ts'
import type { DialOptions } from './dial.ts'
import { Pool } from './pool.ts'
import type { TransportLimits } from './purposes.ts'
import { Semaphore } from './semaphore.ts'
import { secureContext, tlsFingerprint } from './tls-context.ts'
import type { TlsMaterial } from './tls-material.ts'

/** What makes two requests share connections: all of it must be equal. */
export interface PoolTarget {
  readonly url: URL
  readonly reach: Reach
  /** Non-secret name of the login presented there; empty for none. */
  readonly credentialId: string
  readonly tls: TlsMaterial | undefined
}

/** A connection for one exchange. */
export interface Lease {
  readonly connection: Connection
  release(): void
}

/** All pools of one transport, bounded together. */
export class Pools {
  readonly #options: DialOptions
  readonly #limits: TransportLimits
  readonly #inFlight: Semaphore
  readonly #pools = new Map<string, Pool>()
  #reaper: NodeJS.Timeout | undefined
  #leases = 0

  constructor(options: DialOptions, limits: TransportLimits) {
    this.#options = options
    this.#limits = limits
    this.#inFlight = new Semaphore(limits.inFlight)
  }

  get stats(): { readonly pools: number; readonly openSockets: number; readonly inFlight: number } {
    let openSockets = 0
    for (const pool of this.#pools.values()) openSockets += pool.openSockets
    return { pools: this.#pools.size, openSockets, inFlight: this.#leases }
  }

  /** The origin's turn comes before the global one, so that a slow registry's queue never starves another registry. */
  async lease(target: PoolTarget, signal: AbortSignal | undefined): Promise<Lease> {
    const pool = this.#pool(target)
    await pool.turn(signal)
    try {
      await this.#inFlight.acquire(signal)
    } catch (error) {
      pool.leave()
      throw error
    }
    const connection = pool.take()
    this.#leases++
    return {
      connection,
      release: () => {
        this.#leases--
        this.#inFlight.release()
        pool.release(connection)
      },
    }
  }

  async destroy(error: Error): Promise<void> {
    clearInterval(this.#reaper)
    this.#reaper = undefined
    const pools = [...this.#pools.values()]
    this.#pools.clear()
    await Promise.all(pools.map(pool => pool.destroy(error)))
  }

  #pool(target: PoolTarget): Pool {
    const key = `${target.url.origin} ${target.reach} ${tlsFingerprint(target.tls)} ${target.credentialId}`
    const known = this.#pools.get(key)
    if (known) return known
    const pool = new Pool(
      {
        url: new URL(target.url.origin),
        reach: target.reach,
        sessions: {},
        ...(target.url.protocol === 'https:' && { secure: secureContext(target.tls) }),
        ...(target.tls?.unverified && { unverified: true }),
      },
      this.#options,
      this.#limits,
    )
    this.#pools.set(key, pool)
    this.#reaper ??= setInterval(() => this.#reap(), this.#limits.poolIdleMs / 2).unref()
    return pool
  }

  #reap(): void {
    const oldest = performance.now() - this.#limits.poolIdleMs
    for (const [key, pool] of this.#pools) {
      if (!pool.isIdle || pool.lastUsed > oldest) continue
      this.#pools.delete(key)
      void pool.destroy(new Error('pool idle'))
    }
    if (this.#pools.size > 0) return
    clearInterval(this.#reaper)
    this.#reaper = undefined
  }
}
