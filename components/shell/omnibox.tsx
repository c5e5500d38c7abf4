import SearchIcon from 'lucide-react/icons/search'
import { useTranslations } from 'next-intl'
import { OmniboxField } from '#components/suggestions/omnibox-field'
import { OmniboxKeys } from './omnibox-keys.tsx'

interface Props {
  readonly defaultValue?: string
  /** The home page's. */
  readonly large?: boolean
  /** Listens for `/`: once a page, in the frame. */
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
    <search className="w-full min-w-0">
      <form action="/open" method="get" className="group relative">
        <SearchIcon
          aria-hidden
          className={`pointer-events-none absolute start-3 z-10 size-4 text-muted ${large ? 'top-4' : 'top-2.5'}`}
        />
        <OmniboxField
          label={t('label')}
          placeholder={t('placeholder')}
          defaultValue={defaultValue}
          large={large}
          {...(keys && { id: frameId, shortcuts: '/' })}
        />
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
