'use client'

import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Empty } from '#components/feedback/empty'
import { Notice } from '#components/feedback/notice'
import { Button } from '#components/ui/button'
import { Disclosure } from '#components/ui/disclosure'
import { Link } from '#components/ui/link'
import type { FoundLines } from '#lib/contract/views/search'
import { type SearchState, searchPage } from '#lib/routes/pages'
import { readSearchState, searchFacets } from '#lib/routes/search-state'
import { useApiFailure } from '../feedback/use-api-failure.ts'
import { useHydrated } from '../suggestions/use-hydrated.ts'
import { FacetList } from './facet-list.tsx'
import { HitGroup } from './hit-group.tsx'
import { HitLine } from './hit-line.tsx'
import { groupHits, narrowHits } from './narrow-hits.ts'
import { hitKey, isSortedByRank, type SearchProgress } from './search-progress.ts'
import { SourceList } from './source-list.tsx'
import { SourceStatus } from './source-status.tsx'
import { type RunningSearch, useSearch } from './use-search.ts'

interface Props {
  readonly text: string
  readonly found: FoundLines
  /** RFC 3339: the server's clock, so that ages are the same on both sides. */
  readonly now: string
}

/** The choice lives in the address alone: Next follows `history.pushState`, and asks the server nothing for it. */
function useAddress(): readonly [SearchState, (page: string) => void] {
  const parameters = useSearchParams()
  const state = useMemo(() => readSearchState(name => parameters.get(name)), [parameters])
  return [state, page => window.history.pushState(null, '', page)]
}

/** Results as registries answer, and everything to find one's way in them. */
export function SearchResults({ text, found, now }: Props) {
  const t = useTranslations('search.results')
  const failure = useApiFailure()
  const search = useSearch(text, found.lines, found.isComplete)
  const [state, choose] = useAddress()
  const { progress, error, askAgain, sort } = search
  const hits = useMemo(
    () => progress.order.flatMap(key => progress.hits.get(key) ?? []),
    [progress.order, progress.hits],
  )
  const narrowed = useMemo(() => narrowHits(hits, progress.asked?.sources ?? [], state), [hits, progress.asked, state])
  const hydrated = useHydrated()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-5 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <aside aria-label={t('narrow')} className="lg:row-span-2">
        <div className="max-lg:hidden">
          <FacetList text={text} state={state} facets={narrowed.facets} onChoose={choose} />
        </div>
        <div className="lg:hidden">
          <Disclosure summary={t('narrow')} open={isNarrowedBy(state)}>
            <FacetList text={text} state={state} facets={narrowed.facets} onChoose={choose} />
          </Disclosure>
        </div>
      </aside>
      <div className="space-y-2">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <div className="min-w-0 flex-1 basis-80">
            <SourceStatus progress={progress} shown={countShown(narrowed.hits.length, hits.length, progress)} />
          </div>
          <ViewLinks text={text} state={state} choose={choose} />
        </div>
        {error !== undefined && <Notice error={failure(error)} level={2} />}
        <Hits search={search} hits={narrowed.hits} all={hits.length} state={state} now={now} canAsk={hydrated} />
        {progress.isEnded && !isSortedByRank(progress) && (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
            {t('unsorted')} <Button onClick={sort}>{t('sort')}</Button>
          </p>
        )}
      </div>
      <div className="lg:col-start-2">
        <Disclosure
          summary={t('sources', { count: progress.asked?.sources.length ?? 0 })}
          open={narrowed.hits.length === 0}
        >
          <SourceList progress={progress} {...(hydrated && { onAsk: host => askAgain(host, false) })} />
        </Disclosure>
      </div>
    </div>
  )
}

const isNarrowedBy = (state: SearchState): boolean => searchFacets.some(facet => state[facet] !== undefined)

/** With all that registries did not send, unless the results are narrowed. */
const countShown = (shown: number, all: number, { settled }: SearchProgress): number =>
  shown < all
    ? shown
    : Math.max(
        all,
        [...settled.values()].reduce((sum, { total }) => sum + total, 0),
      )

interface ViewProps {
  readonly text: string
  readonly state: SearchState
  readonly choose: (page: string) => void
}

function ViewLinks({ text, state, choose }: ViewProps) {
  const t = useTranslations('search.results')
  return (
    <nav aria-label={t('view')} className="flex rounded-md border p-0.5 text-sm">
      {([undefined, 'best'] as const).map(view => {
        const page = searchPage(text, { ...state, view })
        const isCurrent = state.view === view
        return (
          <Link
            key={view ?? 'groups'}
            tone="bare"
            href={page}
            scroll={false}
            onClick={event => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return
              event.preventDefault()
              choose(page)
            }}
            {...(isCurrent && { 'aria-current': 'true' })}
            className={`rounded-sm px-2.5 py-0.5 ${isCurrent ? 'bg-accent-soft font-medium text-accent' : 'hover:bg-hover'}`}
          >
            {t(view === 'best' ? 'best' : 'groups')}
          </Link>
        )
      })}
    </nav>
  )
}

interface HitsProps {
  readonly search: RunningSearch
  readonly hits: ReturnType<typeof narrowHits>['hits']
  /** Before they were narrowed. */
  readonly all: number
  readonly state: SearchState
  readonly now: string
  readonly canAsk: boolean
}

/** A page that is read has an end: what is below is narrowed for, not scrolled to. */
const maxInOneList = 200

function Hits({ search: { progress, askAgain }, hits, all, state, now: nowText, canAsk }: HitsProps) {
  const t = useTranslations('search.results')
  const words = progress.asked?.words ?? []
  const now = new Date(nowText)
  if (hits.length === 0) return <Nothing progress={progress} isNarrowed={all > 0} />
  if (state.view === 'best')
    return (
      <ul aria-label={t('best')} className="divide-y overflow-clip rounded-lg border bg-surface">
        {hits.slice(0, maxInOneList).map(hit => (
          <HitLine key={hitKey(hit)} hit={hit} words={words} now={now} withRegistry />
        ))}
      </ul>
    )
  return (
    <div className="space-y-4">
      {groupHits(hits, progress.asked?.sources ?? []).map(group => (
        <HitGroup
          key={group.source.host}
          group={group}
          words={words}
          now={now}
          settled={progress.settled.get(group.source.host)}
          {...(canAsk && { onRefresh: () => askAgain(group.source.host, true) })}
        />
      ))}
    </div>
  )
}

function Nothing({ progress, isNarrowed }: { readonly progress: SearchProgress; readonly isNarrowed: boolean }) {
  const t = useTranslations('search.results')
  if (!progress.isEnded)
    return <p className="rounded-lg border border-dashed p-8 text-center text-muted">{t('asking')}</p>
  return <Empty level={2} title={t(isNarrowed ? 'noneLeft' : 'none')} words={t(isNarrowed ? 'widen' : 'hint')} />
}
