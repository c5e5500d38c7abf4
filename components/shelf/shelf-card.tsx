'use client'

import CloseIcon from 'lucide-react/icons/x'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { announce } from '#components/ui/announcer'
import { Button } from '#components/ui/button'
import { Link } from '#components/ui/link'
import { imagePage, repositoryPage } from '#lib/routes/pages'
import { type ShelfEntry, type ShelfList, withoutEntry, withoutList } from './shelf.ts'
import { changeShelf } from './shelf-store.ts'

interface Props {
  readonly list: ShelfList
  readonly entries: readonly ShelfEntry[]
}

const hrefOf = ({ tag, ...repository }: ShelfEntry) =>
  tag === undefined ? repositoryPage(repository) : imagePage('image', { ...repository, tag })

const words = {
  recent: { empty: 'emptyRecent', remove: 'removeRecent', clear: 'clearRecent' },
  pinned: { empty: 'emptyPinned', remove: 'removePinned', clear: 'clearPinned' },
} as const

/** One list of the shelf, of the same height however long it is: what it holds is only known in the browser. */
export function ShelfCard({ list, entries }: Props) {
  const t = useTranslations('shelf.shelfCard')
  const heading = useRef<HTMLHeadingElement>(null)
  const { empty, remove, clear } = words[list]

  /** The button that was pressed is gone with its row: the focus must not be lost with it. */
  function change(said: string, changed: () => void) {
    changed()
    heading.current?.focus()
    announce(said)
  }
  return (
    <section aria-label={t(list)} className="flex h-60 flex-col rounded-lg border bg-surface">
      <div className="flex h-11 shrink-0 items-center justify-between gap-2 border-b px-4">
        <h3 ref={heading} tabIndex={-1} className="font-medium">
          {t(list)}
        </h3>
        {entries.length > 0 && (
          <Button
            tone="quiet"
            size="small"
            aria-label={t(clear)}
            onClick={() => change(t('cleared'), () => changeShelf(shelf => withoutList(shelf, list)))}
          >
            {t('clear')}
          </Button>
        )}
      </div>
      {entries.length === 0 ? (
        <p className="px-4 py-3 text-sm text-muted">{t(empty)}</p>
      ) : (
        <ul className="min-h-0 flex-1 overflow-y-auto p-1">
          {entries.map(entry => (
            <ShelfRow
              key={`${entry.registry}/${entry.name}`}
              entry={entry}
              label={t(remove, { repository: `${entry.registry}/${entry.name}` })}
              onRemove={() =>
                change(t('removed', { repository: entry.name }), () =>
                  changeShelf(shelf => withoutEntry(shelf, list, entry)),
                )
              }
            />
          ))}
        </ul>
      )}
    </section>
  )
}

interface RowProps {
  readonly entry: ShelfEntry
  readonly label: string
  readonly onRemove: () => void
}

function ShelfRow({ entry, label, onRemove }: RowProps) {
  const { registry, name, tag } = entry
  return (
    <li className="flex items-center gap-2 rounded-md px-3 py-0.5 hover:bg-hover">
      <Link href={hrefOf(entry)} tone="quiet" className="min-w-0 flex-1 py-0.5 text-sm wrap-anywhere">
        {name}
        {tag !== undefined && <span className="text-muted">:{tag}</span>}
        <span className="ms-2 text-xs text-muted">{registry}</span>
      </Link>
      <Button tone="quiet" size="icon-small" aria-label={label} title={label} onClick={onRemove}>
        <CloseIcon aria-hidden className="size-3.5" />
      </Button>
    </li>
  )
}
