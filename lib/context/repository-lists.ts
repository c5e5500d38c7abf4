import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'

/**
 * How far the reading of a list has come. `cut`: the registry has more names than are kept. `broken`: it failed on
 * the way, and the names are those that came before.
 */
export type ListState = 'reading' | 'whole' | 'cut' | 'broken'

/** The names of a registry's repositories as they were listed, in the registry's order. */
export interface RepositoryNames {
  readonly names: readonly string[]
  /** When its reading began: what was made since may be missing. */
  readonly readAt: Date
  readonly state: ListState
  /** Why it broke off. */
  readonly error?: AppError
}

/** Names page by page. Throws AppError where the registry fails. */
export type LoadNames = (signal: AbortSignal) => AsyncIterable<readonly string[]>

/** Lists of repositories, kept in memory for one actor: a registry is read once for all who ask at the same time. */
export interface RepositoryLists {
  /** What is kept of a registry, of any age, or as far as it is being read for the first time. */
  kept(host: string): RepositoryNames | undefined
  /** Reads the list anew, or joins whoever is reading it; resolves once it has ended in any way. Never rejects. */
  read(host: string, load: LoadNames): Promise<RepositoryNames>
}

export interface ListLimits {
  /** Of one list. */
  readonly maxNames: number
  /** Of all lists together; those asked for longest ago are let go. */
  readonly maxNamesOfAll: number
  /** Nobody waits longer for a registry that goes on answering. */
  readonly longestMs: number
  readonly maxPages: number
}

const defaultLimits: ListLimits = {
  maxNames: 100_000,
  maxNamesOfAll: 1_000_000,
  longestMs: 120_000,
  maxPages: 2_000,
}

interface Entry {
  /** The last one that was read to its end, or as far as it came. */
  kept?: RepositoryNames
  /** The one that is being read. */
  growing?: { readonly names: string[]; readonly readAt: Date; readonly ended: Promise<RepositoryNames> }
}

/** The lists of all actors under common limits; each actor sees its own only. */
export class RepositoryListStore {
  readonly #entries = new Map<string, Entry>()
  readonly #nowMs: () => number
  readonly #limits: ListLimits

  constructor(nowMs: () => number, limits: Partial<ListLimits> = {}) {
    this.#nowMs = nowMs
    this.#limits = { ...defaultLimits, ...limits }
  }

  view(partition: string): RepositoryLists {
    const key = (host: string) => JSON.stringify([partition, host])
    return {
      kept: host => this.#kept(key(host)),
      read: (host, load) => this.#read(key(host), host, load),
    }
  }

  #kept(key: string): RepositoryNames | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    // Least recently asked for goes first.
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    if (entry.kept) return entry.kept
    return entry.growing && { names: entry.growing.names, readAt: entry.growing.readAt, state: 'reading' }
  }

  #read(key: string, host: string, load: LoadNames): Promise<RepositoryNames> {
    const entry = this.#entries.get(key) ?? {}
    if (entry.growing) return entry.growing.ended
    this.#entries.set(key, entry)
    const names: string[] = []
    const readAt = new Date(this.#nowMs())
    const ended = this.#grow(names, host, load).then(({ state, error }) => {
      const list: RepositoryNames = { names, readAt, state, ...(error && { error }) }
      delete entry.growing
      // A registry that fails today does not take away what it listed before.
      if (state !== 'broken' || !entry.kept || entry.kept.names.length < names.length) entry.kept = list
      this.#letGo(key)
      return list
    })
    entry.growing = { names, readAt, ended }
    return ended
  }

  async #grow(names: string[], host: string, load: LoadNames): Promise<{ state: ListState; error?: AppError }> {
    const { maxNames, maxPages, longestMs } = this.#limits
    const seen = new Set<string>()
    let pages = 0
    try {
      for await (const page of load(AbortSignal.timeout(longestMs))) {
        for (const name of page) {
          if (seen.has(name)) continue
          if (names.length >= maxNames) return { state: 'cut' }
          seen.add(name)
          names.push(name)
        }
        pages += 1
        if (pages >= maxPages) return { state: 'cut' }
      }
      return { state: 'whole' }
    } catch (cause) {
      if (cause instanceof AppError && cause.code !== 'cancelled') return { state: 'broken', error: cause }
      const error = new AppError('unreachable', say`The list of repositories of ${host} was not read to its end.`, {
        hint: say`It takes too long, or the connection broke. Ask again later.`,
        host,
        cause,
      })
      return { state: 'broken', error }
    }
  }

  #letGo(newest: string): void {
    const sizeOf = ({ kept }: Entry) => kept?.names.length ?? 0
    let total = [...this.#entries.values()].reduce((sum, entry) => sum + sizeOf(entry), 0)
    for (const [key, entry] of this.#entries) {
      if (total <= this.#limits.maxNamesOfAll) return
      if (key === newest || entry.growing) continue
      this.#entries.delete(key)
      total -= sizeOf(entry)
    }
  }
}
