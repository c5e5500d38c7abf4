'use client'

import { clsx } from 'clsx'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** Pages that bring a large field of their own. */
const pagesWithField = ['/', '/open']

/**
 * Where the frame has its field. One is enough: on a page with a large one this one keeps its place and hides. A rule for
 * `:root:has(…)` would do as well, but has browsers match the whole page anew for everything that is added to it.
 */
export function OmniboxPlace({ children }: { readonly children: ReactNode }) {
  const isElsewhere = pagesWithField.includes(usePathname())
  return <div className={clsx('max-w-2xl min-w-0 flex-1', isElsewhere && 'invisible')}>{children}</div>
}
