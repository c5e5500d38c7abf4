import { clsx } from 'clsx'
import CheckIcon from 'lucide-react/icons/check'
import { useFormatter, useTranslations } from 'next-intl'
import { useId } from 'react'
import { Link } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { RegistryClass } from '#lib/contract/registries'
import type { SearchMark } from '#lib/contract/search'
import { type SearchState, searchPage } from '#lib/routes/pages'
import { type SearchFacet, toggleFacet } from '#lib/routes/search-state'
import type { Facet } from './narrow-hits.ts'

interface Props {
  readonly text: string
  readonly state: SearchState
  readonly facets: readonly Facet[]
  /** Shows the choice without asking the server; the address is what the link says. */
  readonly onChoose: (page: string) => void
}

/** What the results can be narrowed by: links, so that a choice is part of the address with and without scripts. */
export function FacetList({ text, state, facets, onChoose }: Props) {
  const t = useTranslations('search.facets')
  const format = useFormatter()
  const id = useId()
  return (
    <div className="space-y-4">
      {facets.map(({ facet, values }) => (
        <div key={facet}>
          <p id={`${id}-${facet}`} className="mb-1 text-xs font-medium text-muted">
            {t(facet)}
          </p>
          <ul aria-labelledby={`${id}-${facet}`} className="flex flex-wrap gap-1.5 lg:block lg:space-y-0.5">
            {values.map(({ value, count, isChosen }) => {
              const page = searchPage(text, toggleFacet(state, facet, value))
              return (
                <li key={value} className="max-w-full">
                  <Link
                    tone="bare"
                    href={page}
                    scroll={false}
                    {...(isChosen && { 'aria-current': 'true' })}
                    onClick={event => {
                      if (event.ctrlKey || event.metaKey || event.shiftKey) return
                      event.preventDefault()
                      onChoose(page)
                    }}
                    className={clsx(
                      'flex min-h-7 items-center gap-1.5 rounded-md border px-2 py-0.5 text-sm lg:border-transparent',
                      isChosen ? 'border-accent bg-accent-soft text-accent' : 'hover:bg-hover',
                    )}
                  >
                    {isChosen && <CheckIcon aria-hidden className="size-3.5 shrink-0" />}
                    <span className="min-w-0 wrap-anywhere">
                      <FacetName facet={facet} value={value} />
                    </span>
                    <span className="ms-auto ps-2 text-xs text-muted tabular-nums">{format.number(count)}</span>
                  </Link>
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </div>
  )
}

function FacetName({ facet, value }: { readonly facet: SearchFacet; readonly value: string }) {
  const classes = useTranslations('shell.classBadge')
  const marks = useTranslations('search.hit')
  if (facet === 'class' && classes.has(`${value as RegistryClass}.label`))
    return classes(`${value as RegistryClass}.label`)
  if (facet === 'mark' && marks.has(`marks.${value as SearchMark}`)) return marks(`marks.${value as SearchMark}`)
  return <VisibleText text={value} limit={80} />
}
