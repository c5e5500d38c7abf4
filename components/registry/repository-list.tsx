'use client'

import BoxIcon from 'lucide-react/icons/box'
import ChevronIcon from 'lucide-react/icons/chevron-right'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo, useState } from 'react'
import { Empty } from '#components/feedback/empty'
import { Button } from '#components/ui/button'
import { FilterInput } from '#components/ui/filter-input'
import { Link } from '#components/ui/link'
import { VirtualList } from '#components/ui/virtual-list'
import type { RepositoriesAnswer } from '#lib/contract/repositories'
import type { RepositorySummary } from '#lib/contract/vendor'
import { repositoryPage } from '#lib/routes/pages'
import { ListAge } from './list-age.tsx'
import { replaceQuery } from './replace-query.ts'
import { filterNames, flatRows, type RepositoryRow, treeRows } from './repository-rows.ts'
import { SummaryOfLine } from './summary-of-line.tsx'
import { useRepositoryNames } from './use-repository-names.ts'

interface Props {
  readonly host: string
  /** The first page, as the server read it. */
  readonly initial: RepositoriesAnswer
  readonly filter: string
  readonly view: 'tree' | 'flat'
  /** RFC 3339: the server's clock, so that ages are the same on both sides. */
  readonly now: string
}

/** Every repository of a registry, as a tree of namespaces or flat, with a filter that lives in the address. */
export function RepositoryList(props: Props) {
  const t = useTranslations('registry.repositoryList')
  const listed = useRepositoryNames(props.host, props.initial)
  const { names, summaries, source, loading, error, full, retry, list } = listed
  const [filter, setFilter] = useState(props.filter)
  const [view, setView] = useState(props.view)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const wanted = useDeferredValue(filter)
  const rows = useMemo(() => {
    const shown = filterNames(names, wanted)
    return view === 'flat' ? flatRows(shown) : treeRows(shown, path => !closed.has(path))
  }, [names, wanted, view, closed])
  const shownCount = useMemo(() => filterNames(names, wanted).length, [names, wanted])

  function change(next: { filter?: string; view?: 'tree' | 'flat' }) {
    if (next.filter !== undefined) setFilter(next.filter)
    if (next.view !== undefined) setView(next.view)
    replaceQuery({ filter: next.filter ?? filter, view: (next.view ?? view) === 'flat' ? 'flat' : '' })
  }
  const toggle = (path: string) =>
    setClosed(before =>
      before.has(path) ? new Set([...before].filter(other => other !== path)) : new Set([...before, path]),
    )

  const count =
    wanted === '' ? t('count', { count: names.length }) : t('filtered', { shown: shownCount, count: names.length })
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-2">
        {/* Without JavaScript the filter asks for the plain list, which is filtered by the server. */}
        <form method="get" onSubmit={event => event.preventDefault()} className="w-full max-w-80">
          <input type="hidden" name="view" value="list" />
          <FilterInput
            label={t('filter')}
            name="filter"
            defaultValue={props.filter}
            onFilter={text => change({ filter: text })}
          />
        </form>
        <Button aria-pressed={view === 'tree'} onClick={() => change({ view: view === 'tree' ? 'flat' : 'tree' })}>
          {t(view === 'tree' ? 'flat' : 'tree')}
        </Button>
        <p role="status" className="text-sm text-muted tabular-nums">
          {loading ? t('reading', { count }) : full ? t('full', { count }) : count}
        </p>
        {list && !loading && (
          <ListAge list={list} now={props.now} onRefresh={() => listed.refresh()} isRefreshing={listed.isRefreshing} />
        )}
        {error && <Button onClick={() => void retry()}>{t('brokenOff')}</Button>}
      </div>
      {rows.length === 0 ? (
        <Empty title={t(names.length === 0 ? 'none' : 'noMatch')} />
      ) : (
        <VirtualList label={t('label')} items={rows} itemKey={rowKey} rowHeightPx={36}>
          {row => (
            <RepositoryLine
              host={props.host}
              row={row}
              summary={row.kind === 'repository' ? summaries.get(row.name) : undefined}
              onToggle={toggle}
            />
          )}
        </VirtualList>
      )}
      {source !== undefined && isTold(summaries) && (
        <p className="text-sm text-muted">{t('source', { host: source })}</p>
      )}
    </div>
  )
}

/** A list of mere names tells nothing that anybody has to be named for. */
const isTold = (summaries: ReadonlyMap<string, RepositorySummary>): boolean =>
  summaries.values().some(({ name: _, ...rest }) => Object.keys(rest).length > 0)

const rowKey = (row: RepositoryRow) => (row.kind === 'namespace' ? `${row.path}/` : row.name)

interface LineProps {
  readonly host: string
  readonly row: RepositoryRow
  readonly summary: RepositorySummary | undefined
  readonly onToggle: (path: string) => void
}

function RepositoryLine({ host, row, summary, onToggle }: LineProps) {
  const indent = { paddingInlineStart: `${0.75 + row.depth * 1.25}rem` }
  if (row.kind === 'namespace')
    return (
      <button
        type="button"
        aria-expanded={row.open}
        onClick={() => onToggle(row.path)}
        style={indent}
        className="flex size-full items-center gap-2 pe-3 text-start text-sm -outline-offset-2 hover:bg-hover"
      >
        <ChevronIcon aria-hidden className={`size-4 shrink-0 text-muted ${row.open ? 'rotate-90' : ''}`} />
        <span className="min-w-0 truncate font-medium">{row.path.slice(row.path.lastIndexOf('/') + 1)}</span>
        <span className="ms-auto text-xs text-muted tabular-nums">{row.count}</span>
      </button>
    )
  return (
    <Link
      href={repositoryPage({ registry: host, name: row.name })}
      tone="quiet"
      style={indent}
      title={row.name}
      className="flex size-full items-center gap-2 pe-3 text-sm -outline-offset-2 hover:bg-hover"
    >
      <BoxIcon aria-hidden className="size-4 shrink-0 text-muted" />
      <span className={summary ? 'max-w-[60%] shrink-0 truncate' : 'min-w-0 truncate'}>{row.label}</span>
      {summary && <SummaryOfLine summary={summary} />}
    </Link>
  )
}
