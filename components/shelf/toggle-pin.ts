import type { Repository } from '#lib/oci/reference/types'
import { isPinned, withoutEntry, withPin } from './shelf.ts'
import { changeShelf, currentShelf } from './shelf-store.ts'

/** Pins a repository, or takes it away where it is pinned; answers whether it is pinned now. */
export function togglePin(repository: Repository): boolean {
  changeShelf(shelf =>
    isPinned(shelf, repository) ? withoutEntry(shelf, 'pinned', repository) : withPin(shelf, repository),
  )
  return isPinned(currentShelf(), repository)
}
