'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { FilterInput } from '#components/ui/filter-input'
import { Link } from '#components/ui/link'
import { Skeleton } from '#components/ui/skeleton'
import { listMove } from '../ui/list-move.ts'
import type { SiblingSource } from './sibling-source.ts'
import { type Siblings, useRegistries, useRepositories, useTags } from './use-siblings.ts'

interface Props {
  readonly source: SiblingSource
  /** Called when one is chosen. */
  readonly onGo: () => void
}

const typingPauseMs = 200
const pageItems = 8

/** What else could stand at a place of the reference, to be filtered. */
export function SiblingList({ source, onGo }: Props) {
  const [filter, setFilter] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const onFilter = (text: string) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setFilter(text), typingPauseMs)
  }
  const list = { onFilter, onGo }
  switch (source.of) {
    case 'registries':
      return <Registries source={source} filter={filter} {...list} />
    case 'repositories':
      return <Repositories source={source} filter={filter} {...list} />
    case 'tags':
      return <Tags source={source} filter={filter} {...list} />
  }
}

type ListProps = Pick<Props, 'onGo'> & { readonly onFilter: (text: string) => void }
type SourceProps<Kind> = ListProps & {
  readonly source: Extract<SiblingSource, { readonly of: Kind }>
  readonly filter: string
}

const Registries = ({ source, filter, ...list }: SourceProps<'registries'>) => (
  <List siblings={useRegistries(source, filter)} {...list} />
)
const Repositories = ({ source, filter, ...list }: SourceProps<'repositories'>) => (
  <List siblings={useRepositories(source, filter)} {...list} />
)
const Tags = ({ source, filter, ...list }: SourceProps<'tags'>) => <List siblings={useTags(source, filter)} {...list} />

/** One stop of the arrow keys after another: the filter, then each link. */
function move(event: KeyboardEvent<HTMLElement>): void {
  const links = [...event.currentTarget.querySelectorAll('a')]
  const from = links.indexOf(event.target as HTMLAnchorElement)
  const filter = event.currentTarget.querySelector('input')
  // In the field, Home and End are the field's.
  const to =
    from < 0 && !/^Arrow(Up|Down)$/.test(event.key) ? undefined : listMove(event.key, from, links.length, pageItems)
  if (event.key === 'Enter' && from < 0) {
    event.preventDefault()
    links[0]?.click()
  } else if (to !== undefined) {
    event.preventDefault()
    if (event.key === 'ArrowUp' && from <= 0) filter?.focus()
    else links[to]?.focus()
  }
}

function List({ siblings, onFilter, onGo }: ListProps & { readonly siblings: Siblings }) {
  const t = useTranslations('shell.siblingList')
  const { items, total, loading, problem } = siblings
  const root = useRef<HTMLDivElement>(null)
  // In a menu that was just opened one types at once.
  useEffect(() => {
    if (root.current?.closest(':popover-open')) root.current.querySelector('input')?.focus()
  }, [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is inside takes the keys; this only walks through it
    <div ref={root} onKeyDown={move}>
      <div className="p-1">
        <FilterInput label={t('filter')} placeholder={t('filter')} onFilter={onFilter} />
      </div>
      <ul className="max-h-[min(20rem,60dvh)] overflow-y-auto">
        {items.map(({ href, label, current }) => (
          <li key={href}>
            <Link
              href={href}
              tone="bare"
              onClick={onGo}
              aria-current={current ? 'true' : undefined}
              className={clsx(
                'block rounded-md px-2 py-1 text-sm wrap-anywhere -outline-offset-2 hover:bg-hover',
                current && 'bg-accent-soft font-medium',
              )}
            >
              {label}
            </Link>
          </li>
        ))}
        {loading && items.length === 0 && (
          <li className="space-y-2 px-2 py-1">
            <Skeleton width="60%" />
            <Skeleton width="45%" />
            <Skeleton width="70%" />
          </li>
        )}
      </ul>
      <p role="status" className="px-2 py-1 text-xs text-muted wrap-anywhere empty:hidden">
        {problem ??
          (loading
            ? t('loading')
            : items.length === 0
              ? t('none')
              : total > items.length && t('more', { shown: items.length, total }))}
      </p>
    </div>
  )
}
