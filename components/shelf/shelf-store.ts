import { useSyncExternalStore } from 'react'
import { emptyShelf, readShelf, type Shelf, writeShelf } from './shelf.ts'

/** Stays in this browser: nothing sends it anywhere. */
const key = 'portolan.shelf'
const listeners = new Set<() => void>()
/** What could not be stored, in a browser that stores nothing or has no room. */
let unsaved: Shelf | undefined
let last: { readonly text: string | null; readonly shelf: Shelf } = { text: null, shelf: emptyShelf }

/** The shelf as it is now; the same object for as long as nothing changes. */
export function currentShelf(): Shelf {
  if (unsaved) return unsaved
  let text: string | null
  try {
    text = localStorage.getItem(key)
  } catch {
    return last.shelf
  }
  if (text !== last.text) last = { text, shelf: readShelf(text) }
  return last.shelf
}

/** Reads it anew before changing it: another tab may have written meanwhile. */
export function changeShelf(change: (shelf: Shelf) => Shelf): void {
  const changed = change(currentShelf())
  try {
    localStorage.setItem(key, writeShelf(changed))
    unsaved = undefined
  } catch {
    unsaved = changed
  }
  for (const listener of listeners) listener()
}

/** Other tabs tell by a `storage` event, this one by itself. */
export function subscribeToShelf(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

const onServer = () => emptyShelf

export const useShelf = (): Shelf => useSyncExternalStore(subscribeToShelf, currentShelf, onServer)
