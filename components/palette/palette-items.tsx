import { CommandItem } from 'cmdk'
import ArrowIcon from 'lucide-react/icons/corner-down-left'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Suggestion, suggestionKey } from '../suggestions/suggestion.ts'
import { SuggestionLine } from '../suggestions/suggestion-line.tsx'
import type { PageAction } from './use-page-actions.ts'

interface ItemProps {
  /** Unique in the list. */
  readonly value: string
  readonly onSelect: () => void
  readonly children: ReactNode
}

function Item(props: ItemProps) {
  return (
    <CommandItem
      {...props}
      className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2 py-1 text-sm aria-selected:bg-accent-soft aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-accent"
    />
  )
}

interface Chosen {
  readonly onSelect: () => void
}

export function SuggestionItem({ suggestion, onSelect }: Chosen & { readonly suggestion: Suggestion }) {
  return (
    <Item value={suggestionKey(suggestion)} onSelect={onSelect}>
      <SuggestionLine suggestion={suggestion} />
    </Item>
  )
}

export function ActionItem({ action, onSelect }: Chosen & { readonly action: PageAction }) {
  const { key, label, detail, icon: Icon } = action
  return (
    <Item value={`action ${key}`} onSelect={onSelect}>
      <Icon aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="shrink-0">{label}</span>
      {detail !== undefined && <span className="min-w-0 truncate text-xs text-muted">{detail}</span>}
    </Item>
  )
}

/** What is typed, opened as it is. */
export function OpenItem({ text, onSelect }: Chosen & { readonly text: string }) {
  const t = useTranslations('palette.openItem')
  return (
    <Item value="open" onSelect={onSelect}>
      <ArrowIcon aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="min-w-0 truncate">{t('open', { text })}</span>
    </Item>
  )
}
