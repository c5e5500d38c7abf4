import { SharedWork } from './shared-work.ts'

/** A Bearer token and when to stop using it. Never logged, never stored outside this process's memory. */
export interface BearerToken {
  readonly value: string
  readonly expiresAtMs: number
}

/** What a token was issued for. Nothing is shared across any of these. */
export interface TokenKey {
  readonly registryOrigin: string
  /** Absent for anonymous tokens. */
  readonly credentialId?: string
  readonly realm: string
  readonly service: string
  readonly scopes: readonly string[]
}

const maxTokens = 5000
/** A registry that names another scope each time must not make our requests for tokens ever longer. */
const maxScopes = 8
/** A token this close to its end could end on the way. */
const marginMs = 5000

/** Bearer tokens in memory; callers who want the same token at the same time share one request for it. */
export class TokenCache {
  readonly #tokens = new Map<string, BearerToken>()
  readonly #pending = new Map<string, SharedWork<BearerToken>>()
  readonly #widened = new Map<string, readonly string[]>()
  readonly #nowMs: () => number

  constructor(nowMs: () => number = Date.now) {
    this.#nowMs = nowMs
  }

  get(key: TokenKey): BearerToken | undefined {
    const id = keyId(key)
    const token = this.#tokens.get(id)
    if (!token) return undefined
    if (token.expiresAtMs - marginMs > this.#nowMs()) return token
    this.#tokens.delete(id)
    return undefined
  }

  /** Forgets `refused` (and only it: another caller may have replaced it already). */
  drop(key: TokenKey, refused: BearerToken): void {
    const id = keyId(key)
    if (this.#tokens.get(id) === refused) this.#tokens.delete(id)
  }

  /** What a token for a call of these scopes is asked with: more, where the registry turned out to want more. */
  scopesFor(key: TokenKey): readonly string[] {
    return this.#widened.get(keyId(key)) ?? key.scopes
  }

  /** Remembers that calls of `key` were let in with `scopes` only, so that they need not be refused first again. */
  widen(key: TokenKey, scopes: readonly string[]): void {
    if (scopes.length <= maxScopes) putBounded(this.#widened, keyId(key), scopes)
  }

  /** The cached token, or the one `request` gets. A failure is not remembered. */
  async obtain(
    key: TokenKey,
    request: (signal: AbortSignal) => Promise<BearerToken>,
    signal?: AbortSignal,
  ): Promise<BearerToken> {
    const cached = this.get(key)
    if (cached) return cached
    const id = keyId(key)
    const pending = this.#pending.get(id)
    if (pending?.reusable) return pending.wait(signal)
    const work = new SharedWork(async workSignal => {
      try {
        const token = await request(workSignal)
        putBounded(this.#tokens, id, token)
        return token
      } finally {
        if (this.#pending.get(id) === work) this.#pending.delete(id)
      }
    })
    this.#pending.set(id, work)
    return work.wait(signal)
  }
}

/** Sets an entry as the newest, and drops the oldest ones beyond the bound. */
function putBounded<T>(entries: Map<string, T>, id: string, value: T): void {
  entries.delete(id)
  entries.set(id, value)
  for (const oldest of entries.keys()) {
    if (entries.size <= maxTokens) break
    entries.delete(oldest)
  }
}

const keyId = ({ registryOrigin, credentialId, realm, service, scopes }: TokenKey): string =>
  JSON.stringify([registryOrigin, credentialId ?? null, realm, service, scopes.toSorted()])
