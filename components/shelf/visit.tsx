'use client'

import { useEffect } from 'react'
import type { ShelfEntry } from './shelf.ts'
import { withVisit } from './shelf.ts'
import { changeShelf } from './shelf-store.ts'

/** Notes in this browser that a repository or image was opened. */
export function Visit({ registry, name, tag }: ShelfEntry) {
  useEffect(() => {
    changeShelf(shelf => withVisit(shelf, { registry, name, ...(tag !== undefined && { tag }) }))
  }, [registry, name, tag])
  return null
}
