import SearchIcon from 'lucide-react/icons/search'
import { useTranslations } from 'next-intl'
import { OmniboxKeys } from './omnibox-keys.tsx'

interface Props {
  readonly defaultValue?: string
  /** The home page's. */
  readonly large?: boolean
  /** Listens for `/`, ⌘K and Ctrl+K: once a page, in the frame. */
  readonly keys?: boolean
}

/**
 * Not of `useId`: the frame outlives a navigation, and React numbers the ids of server components anew in every answer,
 * so that one on the next page would be the same.
 */
const frameId = 'omnibox'

/** A plain GET form, so that it works before and without JavaScript. */
export function Omnibox({ defaultValue = '', large = false, keys = false }: Props) {
  const t = useTranslations('shell.omnibox')
  return (
    <search className="w-full min-w-0" data-omnibox={large ? 'large' : undefined}>
      <form action="/open" method="get" className="group relative">
        <label>
          <span className="sr-only">{t('label')}</span>
          <SearchIcon
            aria-hidden
            className={`pointer-events-none absolute start-3 size-4 text-muted ${large ? 'top-4' : 'top-2.5'}`}
          />
          <input
            name="q"
            type="search"
            required
            defaultValue={defaultValue}
            placeholder={t('placeholder')}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            {...(keys && { id: frameId, 'aria-keyshortcuts': '/ Control+K Meta+K' })}
            className={`w-full rounded-lg border border-border-strong bg-surface ps-9 pe-3 text-ellipsis sm:pe-10 ${large ? 'h-12 text-base' : 'h-9 text-sm'}`}
          />
        </label>
        {keys && (
          <kbd
            aria-hidden
            className="pointer-events-none absolute end-2.5 top-2 rounded-sm border bg-sunken px-1.5 font-sans text-xs text-muted group-focus-within:hidden max-sm:hidden noscript:hidden"
          >
            /
          </kbd>
        )}
      </form>
      {keys && <OmniboxKeys />}
    </search>
  )
}
