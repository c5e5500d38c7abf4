import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import { RegistryState } from './registry-state.tsx'
import { type Suggestion, suggestionKey } from './suggestion.ts'
import { SuggestionLine } from './suggestion-line.tsx'
import type { Suggestions } from './use-suggestions.ts'

interface Props extends Suggestions {
  /** Of the list; options are `<id>-<index>`. */
  readonly id: string
  /** Index over all groups of the option that the keyboard is on. */
  readonly active: number | undefined
  readonly onChoose: (suggestion: Suggestion, event: MouseEvent) => void
}

export const optionId = (id: string, index: number): string => `${id}-${index}`

/** The list of an editable combobox; the focus stays in its field. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function SuggestionMenu({ id, lists, waiting, failed, active, onChoose }: Props) {
  const t = useTranslations('suggestions.menu')
  let index = 0
  return (
    <>
      <div
        hidden={lists.length === 0}
        id={id}
        role="listbox"
        aria-label={t('label')}
        className="max-h-[min(26rem,60dvh)] overflow-y-auto p-1"
      >
        {lists.map(({ group, suggestions }) => (
          // biome-ignore lint/a11y/useSemanticElements: the children of a listbox are groups and options
          <div key={group} role="group" aria-labelledby={`${id}-${group}`} className="not-first:mt-1">
            <div id={`${id}-${group}`} role="presentation" className="px-2 py-1 text-xs font-medium text-muted">
              {t(group)}
            </div>
            {suggestions.map(suggestion => {
              const at = index++
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field
                // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
                <div
                  key={suggestionKey(suggestion)}
                  id={optionId(id, at)}
                  role="option"
                  aria-selected={at === active}
                  onClick={event => onChoose(suggestion, event)}
                  className={clsx(
                    'flex min-h-8 cursor-pointer items-center gap-2.5 rounded-md px-2 py-1 text-sm hover:bg-hover',
                    at === active && 'bg-accent-soft outline-2 -outline-offset-2 outline-accent',
                  )}
                >
                  <SuggestionLine suggestion={suggestion} />
                </div>
              )
            })}
          </div>
        ))}
      </div>
      <RegistryState waiting={waiting} failed={failed} />
    </>
  )
}
