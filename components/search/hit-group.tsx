import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { ClassBadge } from '#components/shell/class-badge'
import { Disclosure } from '#components/ui/disclosure'
import { Link } from '#components/ui/link'
import type { SettledLine } from '#lib/contract/search'
import { registryPage } from '#lib/routes/pages'
import { HitLine } from './hit-line.tsx'
import { KeptListAge } from './kept-list-age.tsx'
import type { HitGroup as Group } from './narrow-hits.ts'
import { hitKey } from './search-progress.ts'

interface Props {
  readonly group: Group
  readonly words: readonly string[]
  readonly now: Date
  readonly settled: SettledLine | undefined
  /** Reads the registry's list anew; without JavaScript there is no button. */
  readonly onRefresh?: (() => void) | undefined
}

/** So many that the next registry's best are still in view. */
const shownHits = 6

/** What one registry has: its best, and the rest behind a click. */
export function HitGroup({ group: { source, hits }, words, now, settled, onRefresh }: Props) {
  const t = useTranslations('search.group')
  const id = useId()
  const { host, title, classes } = source
  const rest = hits.slice(shownHits)
  const total = Math.max(settled?.total ?? 0, hits.length)
  return (
    <section aria-labelledby={id} className="overflow-clip rounded-lg border bg-surface">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b bg-sunken px-3 py-2 sm:px-4">
        <h2 id={id} className="min-w-0 font-semibold wrap-anywhere">
          <Link href={registryPage(host)} tone="quiet">
            {title}
          </Link>
        </h2>
        {title !== host && <span className="font-mono text-[0.8125rem] wrap-anywhere text-muted">{host}</span>}
        {classes.map(registryClass => (
          <ClassBadge key={registryClass} class={registryClass} />
        ))}
        <span className="ms-auto text-sm text-muted tabular-nums">
          {total > hits.length ? t('some', { count: hits.length, total }) : t('count', { count: total })}
        </span>
      </header>
      <ul className="divide-y">
        {hits.slice(0, shownHits).map(hit => (
          <HitLine key={hitKey(hit)} hit={hit} words={words} now={now} />
        ))}
      </ul>
      {rest.length > 0 && (
        <div className="border-t px-3 py-2 sm:px-4">
          <Disclosure summary={t('more', { count: rest.length })}>
            <ul className="-ms-5 divide-y">
              {rest.map(hit => (
                <HitLine key={hitKey(hit)} hit={hit} words={words} now={now} />
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
      {settled?.list && (
        <footer className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t px-3 py-1.5 text-sm text-muted sm:px-4">
          <KeptListAge list={settled.list} now={now} onRefresh={onRefresh} />
          {total > hits.length && words.length === 1 && (
            <Link href={registryPage(host, { view: 'flat', filter: words[0] })}>{t('all', { total })}</Link>
          )}
        </footer>
      )}
    </section>
  )
}
