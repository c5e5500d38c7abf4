import { useTranslations } from 'next-intl'
import { MarkedText } from './marked-text.tsx'
import type { Suggestion } from './suggestion.ts'
import { suggestionIcons } from './suggestion-icons.ts'

interface Props {
  readonly suggestion: Suggestion
}

/** One suggestion, as the omnibox and the palette show it. */
export function SuggestionLine({ suggestion: { group, text, detail, ranges } }: Props) {
  const t = useTranslations('suggestions.menu')
  const Icon = suggestionIcons[group]
  return (
    <>
      <Icon aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
        <MarkedText text={text} ranges={ranges} />
        {group === 'search' && <span className="text-xs text-muted">{t('everywhere')}</span>}
        {detail !== undefined && <span className="text-xs text-muted">{detail}</span>}
      </span>
    </>
  )
}
