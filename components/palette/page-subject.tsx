'use client'

import { useEffect, useSyncExternalStore } from 'react'
import type { Digest } from '#lib/oci/digest/digest'
import type { Reference } from '#lib/oci/reference/types'

/** What the page is about, as far as the palette acts on it. */
export interface PageSubject {
  readonly reference: Reference
  readonly digest?: Digest
  readonly views: readonly { readonly href: string; readonly label: string }[]
}

let current: PageSubject | undefined
const listeners = new Set<() => void>()

function set(subject: PageSubject | undefined): void {
  current = subject
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const usePageSubject = (): PageSubject | undefined =>
  useSyncExternalStore(
    subscribe,
    () => current,
    () => undefined,
  )

/** Tells the palette what the page is about for as long as the page is there. */
export function PageSubjectMark({ subject }: { readonly subject: PageSubject }) {
  useEffect(() => {
    set(subject)
    return () => set(undefined)
  }, [subject])
  return null
}
