import { isHostText, isRepositoryName, isTag } from '#lib/oci/reference/name-grammar'
import type { Repository } from '#lib/oci/reference/types'

/** A repository that was opened or pinned; `tag` is the one opened last, where it was an image. */
export interface ShelfEntry extends Repository {
  readonly tag?: string
}

/** What a reader keeps at hand. Newest first. */
export interface Shelf {
  readonly pinned: readonly ShelfEntry[]
  readonly recent: readonly ShelfEntry[]
}

export const emptyShelf: Shelf = { pinned: [], recent: [] }

export const maxPinned = 100
export const maxRecent = 30
/** Stored text of another version is left alone until something is written. */
const version = 1
/** Far more than the longest list takes. */
const maxStoredLength = 200_000

export const isSameRepository = (a: Repository, b: Repository): boolean =>
  a.registry === b.registry && a.name === b.name

const without = (entries: readonly ShelfEntry[], repository: Repository): readonly ShelfEntry[] =>
  entries.filter(entry => !isSameRepository(entry, repository))

export const isPinned = ({ pinned }: Shelf, repository: Repository): boolean =>
  pinned.some(entry => isSameRepository(entry, repository))

/** To the front of the recent ones. */
export const withVisit = (shelf: Shelf, visited: ShelfEntry): Shelf => ({
  ...shelf,
  recent: [visited, ...without(shelf.recent, visited)].slice(0, maxRecent),
})

export const withPin = (shelf: Shelf, { registry, name }: Repository): Shelf => ({
  ...shelf,
  pinned: [{ registry, name }, ...without(shelf.pinned, { registry, name })].slice(0, maxPinned),
})

export type ShelfList = keyof Shelf

export const withoutEntry = (shelf: Shelf, list: ShelfList, repository: Repository): Shelf => ({
  ...shelf,
  [list]: without(shelf[list], repository),
})

export const withoutList = (shelf: Shelf, list: ShelfList): Shelf => ({ ...shelf, [list]: [] })

export const writeShelf = ({ pinned, recent }: Shelf): string => JSON.stringify({ version, pinned, recent })

/** Reads what was stored. Whatever is not an entry is left out: anything may have been written there. */
export function readShelf(text: string | null): Shelf {
  if (text === null || text.length > maxStoredLength) return emptyShelf
  try {
    const stored: unknown = JSON.parse(text)
    if (!isObject(stored) || stored.version !== version) return emptyShelf
    return { pinned: readEntries(stored.pinned, maxPinned), recent: readEntries(stored.recent, maxRecent) }
  } catch {
    return emptyShelf
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function readEntries(value: unknown, limit: number): readonly ShelfEntry[] {
  if (!Array.isArray(value)) return []
  const entries: ShelfEntry[] = []
  for (const item of value) {
    const entry = readEntry(item)
    if (entry && !entries.some(known => isSameRepository(known, entry))) entries.push(entry)
    if (entries.length === limit) break
  }
  return entries
}

function readEntry(value: unknown): ShelfEntry | undefined {
  if (!isObject(value)) return undefined
  const { registry, name, tag } = value
  if (typeof registry !== 'string' || !isHostText(registry)) return undefined
  if (typeof name !== 'string' || !isRepositoryName(name)) return undefined
  return { registry, name, ...(typeof tag === 'string' && isTag(tag) && { tag }) }
}
