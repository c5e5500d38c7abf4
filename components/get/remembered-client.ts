import { useSyncExternalStore } from 'react'

const key = 'portolan.client'
const listeners = new Set<() => void>()
/** What was chosen on a page that may not store anything. */
let unsaved: string | undefined

function read(): string | undefined {
  try {
    return unsaved ?? localStorage.getItem(key) ?? undefined
  } catch {
    return unsaved
  }
}

function write(name: string): void {
  try {
    localStorage.setItem(key, name)
    unsaved = undefined
  } catch {
    unsaved = name
  }
  for (const listener of listeners) listener()
}

/** Other tabs tell by a `storage` event, this one by itself. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

const onServer = () => undefined

/** The client chosen last on this browser, if it is one of `names`, else the first; and how to choose another. */
export function useRememberedClient(names: readonly string[]): readonly [string, (name: string) => void] {
  const stored = useSyncExternalStore(subscribe, read, onServer)
  const current = stored !== undefined && names.includes(stored) ? stored : (names[0] ?? '')
  return [current, write]
}
