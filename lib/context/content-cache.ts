import type { Digest } from '#lib/oci/digest/digest'
import type { Repository } from '#lib/oci/reference/types'

/** Bytes that were verified against `digest`, with the Content-Type they came with. */
export interface CachedContent {
  readonly bytes: Uint8Array
  readonly contentType?: string
  /** The registry's own digest where it differs from the computed one. */
  readonly claimedDigest?: string
  /** Texts the registry sent for people with these bytes. */
  readonly warnings?: readonly string[]
}

/** One digest a tag was seen at, from the first time to the last, with no other seen in between. */
export interface TagSighting {
  readonly digest: Digest
  readonly firstSeen: Date
  readonly lastSeen: Date
}

/**
 * Verified content by digest, one view per actor and login. The repository is part of the key: to know a digest is
 * not to be allowed to read it, so a hit stands only where the same actor read the same bytes from the same repository.
 */
export interface ContentCache {
  get(repository: Repository, digest: Digest): CachedContent | undefined
  put(repository: Repository, digest: Digest, content: CachedContent): void
  /** The digest this tag had when last looked at: worth a HEAD to see whether it still has. */
  lastDigest(repository: Repository, tag: string): Digest | undefined
  /** Where this actor saw the tag, oldest first; of a tag that moves all the time only the newest. */
  sightings(repository: Repository, tag: string): readonly TagSighting[]
  rememberTag(repository: Repository, tag: string, digest: Digest, at: Date): void
  /** Repositories in which this actor saw the digest, in no particular order: by its bytes or as what a tag named. */
  repositoriesOf(digest: Digest): readonly Repository[]
}

const maxRememberedTags = 50_000
const maxSightings = 20

interface Entry {
  readonly content: CachedContent
  readonly costBytes: number
}

type KeyParts = readonly [partition: string, registry: string, name: string, tagOrDigest: string]

const keyOf = (parts: KeyParts): string => JSON.stringify(parts)
const partsOf = (key: string): KeyParts => JSON.parse(key)

/** Least-recently-used store under a byte budget, shared by all partitions. */
export class ContentStore {
  readonly #entries = new Map<string, Entry>()
  readonly #budgetBytes: number
  readonly #tags = new Map<string, readonly TagSighting[]>()
  #usedBytes = 0

  constructor(budgetBytes: number) {
    this.#budgetBytes = budgetBytes
  }

  /** The view of one partition (actor and login). */
  view(partition: string): ContentCache {
    const key = ({ registry, name }: Repository, tagOrDigest: string) => keyOf([partition, registry, name, tagOrDigest])
    return {
      get: (repository, digest) => this.#get(key(repository, digest)),
      put: (repository, digest, content) => this.#put(key(repository, digest), content),
      lastDigest: (repository, tag) => this.#tags.get(key(repository, tag))?.at(-1)?.digest,
      sightings: (repository, tag) => this.#tags.get(key(repository, tag)) ?? [],
      rememberTag: (repository, tag, digest, at) => this.#rememberTag(key(repository, tag), digest, at),
      repositoriesOf: digest => this.#repositoriesOf(partition, digest),
    }
  }

  /** Rarely asked, so the keys are searched instead of an index being kept beside them. */
  #repositoriesOf(partition: string, digest: Digest): readonly Repository[] {
    const byBytes = [...this.#entries.keys()].map(partsOf).filter(parts => parts[3] === digest)
    const byTag = [...this.#tags]
      .filter(([, sightings]) => sightings.some(seen => seen.digest === digest))
      .map(([key]) => partsOf(key))
    const found = new Map<string, Repository>()
    for (const [owner, registry, name] of [...byBytes, ...byTag])
      if (owner === partition) found.set(`${registry}/${name}`, { registry, name })
    return [...found.values()]
  }

  #get(key: string): CachedContent | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.content
  }

  #rememberTag(key: string, digest: Digest, at: Date): void {
    const before = this.#tags.get(key) ?? []
    const last = before.at(-1)
    const stays = last?.digest === digest
    const sighting = { digest, firstSeen: stays ? last.firstSeen : at, lastSeen: at }
    this.#tags.delete(key)
    this.#tags.set(key, [...before.slice(0, stays ? -1 : undefined), sighting].slice(-maxSightings))
    if (this.#tags.size <= maxRememberedTags) return
    const [oldest] = this.#tags.keys()
    if (oldest !== undefined) this.#tags.delete(oldest)
  }

  #put(key: string, content: CachedContent): void {
    const costBytes = content.bytes.byteLength + key.length + 200
    if (costBytes > this.#budgetBytes / 4) return
    const old = this.#entries.get(key)
    if (old) {
      this.#entries.delete(key)
      this.#usedBytes -= old.costBytes
    }
    this.#entries.set(key, { content, costBytes })
    this.#usedBytes += costBytes
    for (const [oldest, entry] of this.#entries) {
      if (this.#usedBytes <= this.#budgetBytes) break
      this.#entries.delete(oldest)
      this.#usedBytes -= entry.costBytes
    }
  }
}
