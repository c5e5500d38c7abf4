import SearchIcon from 'lucide-react/icons/search'
import { OmniboxKeys } from './omnibox-keys.tsx'

interface Props {
  readonly id?: string
  readonly defaultValue?: string
  /** The home page's: taller, and the one that `/` finds first. */
  readonly large?: boolean
}

/** A plain GET form, so that it works before and without JavaScript. */
export function Omnibox({ id = 'omnibox', defaultValue = '', large = false }: Props) {
  return (
    <search className="w-full min-w-0">
      <form action="/open" method="get" className="group relative">
        <label htmlFor={id} className="sr-only">
          Open an image, repository or registry
        </label>
        <SearchIcon
          aria-hidden
          className={`pointer-events-none absolute start-3 size-4 text-muted ${large ? 'top-4' : 'top-2.5'}`}
        />
        <input
          id={id}
          name="q"
          type="search"
          required
          defaultValue={defaultValue}
          placeholder="Paste an image, command, digest or address"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          aria-keyshortcuts="/ Control+K Meta+K"
          className={`w-full rounded-lg border border-border-strong bg-surface ps-9 pe-10 text-sm text-ellipsis ${large ? 'h-12 text-base' : 'h-9'}`}
        />
        <kbd
          aria-hidden
          className={`pointer-events-none absolute end-2.5 rounded-sm border bg-sunken px-1.5 font-sans text-xs text-muted group-focus-within:hidden max-sm:hidden noscript:hidden ${large ? 'top-3.5' : 'top-2'}`}
        >
          /
        </kbd>
      </form>
      <OmniboxKeys id={id} />
    </search>
  )
}
