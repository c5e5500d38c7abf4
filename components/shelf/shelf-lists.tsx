'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { ShelfCard } from './shelf-card.tsx'
import { useShelf } from './shelf-store.ts'

/** What this browser has kept. Without JavaScript it has kept nothing, and there is nothing to see. */
export function ShelfLists() {
  const t = useTranslations('shelf.shelfLists')
  const title = useId()
  const { pinned, recent } = useShelf()
  return (
    <section aria-labelledby={title} className="noscript:hidden">
      <h2 id={title} className="text-lg font-semibold">
        {t('title')}
      </h2>
      <p className="mt-1 max-w-prose text-sm text-muted">{t('words')}</p>
      <div className="mt-3 grid gap-3 md:grid-cols-2">
        <ShelfCard list="recent" entries={recent} />
        <ShelfCard list="pinned" entries={pinned} />
      </div>
    </section>
  )
}
