import SearchIcon from 'lucide-react/icons/search'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { longestSearch } from '#lib/contract/limits'

interface Props {
  readonly defaultValue?: string
}

/** A plain GET form. Without JavaScript nobody can ask for what comes later, so it asks to wait for it. */
export function SearchField({ defaultValue = '' }: Props) {
  const t = useTranslations('search.field')
  return (
    <search>
      <form action="/search" method="get" className="flex max-w-3xl items-center gap-2">
        <div className="relative min-w-0 flex-1">
          <SearchIcon aria-hidden className="pointer-events-none absolute start-3 top-3 size-4 text-muted" />
          <input
            name="q"
            type="search"
            required
            maxLength={longestSearch}
            aria-label={t('label')}
            defaultValue={defaultValue}
            placeholder={t('placeholder')}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            className="h-10 w-full rounded-lg border border-border-strong bg-surface ps-9 pe-3 text-ellipsis"
          />
        </div>
        <noscript>
          <input type="hidden" name="wait" value="1" />
        </noscript>
        <Button type="submit" className="h-10">
          {t('search')}
        </Button>
      </form>
    </search>
  )
}
