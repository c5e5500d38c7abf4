import FilterIcon from 'lucide-react/icons/list-filter'
import { useTranslations } from 'next-intl'

interface Props {
  readonly label: string
  /** Query parameter it fills when it stands in a form. */
  readonly name?: string
  readonly defaultValue?: string
  readonly placeholder?: string
  /** Called on every key by a list that filters as one types. */
  readonly onFilter?: (text: string) => void
}

/** Works as a field of a GET form, and live where a client component passes `onFilter`. */
export function FilterInput({ label, name, defaultValue = '', placeholder, onFilter }: Props) {
  const t = useTranslations('ui.filterInput')
  return (
    <label className="relative block w-full max-w-80">
      <span className="sr-only">{label}</span>
      <FilterIcon aria-hidden className="pointer-events-none absolute start-2.5 top-2 size-4 text-muted" />
      <input
        type="search"
        name={name}
        defaultValue={defaultValue}
        placeholder={placeholder ?? t('filter')}
        autoComplete="off"
        spellCheck={false}
        {...(onFilter && { onChange: event => onFilter(event.currentTarget.value) })}
        className="h-8 w-full rounded-md border border-border-strong bg-surface ps-8 pe-2 text-sm"
      />
    </label>
  )
}
