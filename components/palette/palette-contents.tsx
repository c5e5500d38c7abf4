import { CommandGroup, CommandInput, CommandList, CommandRoot } from 'cmdk'
import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { openPage } from '#lib/routes/pages'
import { matchText } from '../suggestions/match-text.ts'
import { readTyped } from '../suggestions/read-typed.ts'
import { RegistryState } from '../suggestions/registry-state.tsx'
import type { SuggestionList } from '../suggestions/suggestion.ts'
import type { Suggestions } from '../suggestions/use-suggestions.ts'
import { ActionItem, OpenItem, SuggestionItem } from './palette-items.tsx'
import type { PageAction } from './use-page-actions.ts'

interface Props {
  readonly text: string
  readonly onText: (text: string) => void
  /** What is offered for `text`. */
  readonly suggestions: Suggestions
  /** What can be done to the page and anywhere; those that `text` does not mean are left out. */
  readonly subjectActions: readonly PageAction[]
  readonly siteActions: readonly PageAction[]
  readonly onOpen: (href: string) => void
  readonly onAct: (action: PageAction) => void
  readonly inputRef?: Ref<HTMLInputElement>
}

const groupStyles =
  'not-first:mt-1 **:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:py-1 **:[[cmdk-group-heading]]:text-xs **:[[cmdk-group-heading]]:font-medium **:[[cmdk-group-heading]]:text-muted'

/** Text that names something by itself, so that opening it comes before what is merely similar. */
const namesSomething = (text: string) => /[/:@]/.test(text)

const isRecent = ({ group }: SuggestionList) => group === 'recent'
/** They are asked for when the palette opens: what comes later moves nothing that can be chosen already. */
const isRegistry = ({ group }: SuggestionList) => group === 'registries'
const isSearch = ({ group }: SuggestionList) => group === 'search'

const fitting = (actions: readonly PageAction[], terms: readonly string[]) =>
  actions.filter(({ label, detail = '' }) => matchText(`${label} ${detail}`, terms))

/** Everything the omnibox offers, and what can be done to the page. */
export function PaletteContents(props: Props) {
  const { text, onText, suggestions, subjectActions, siteActions, onOpen, onAct, inputRef } = props
  const { lists, waiting, failed } = suggestions
  const t = useTranslations('palette.commandPalette')
  const groups = useTranslations('suggestions.menu')
  const { terms } = readTyped(text)
  const offered = ({ group, suggestions: offers }: SuggestionList) => (
    <CommandGroup key={group} heading={groups(group)} className={groupStyles}>
      {offers.map(one => (
        <SuggestionItem key={one.text} suggestion={one} onSelect={() => onOpen(one.href)} />
      ))}
    </CommandGroup>
  )
  const actions = (heading: string, list: readonly PageAction[]) =>
    list.length > 0 && (
      <CommandGroup heading={heading} className={groupStyles}>
        {list.map(action => (
          <ActionItem key={action.key} action={action} onSelect={() => onAct(action)} />
        ))}
      </CommandGroup>
    )
  const wanted = text.trim()
  const open = wanted !== '' && <OpenItem text={wanted} onSelect={() => onOpen(openPage(wanted))} />
  const others = lists.filter(list => !isRecent(list) && !isRegistry(list) && !isSearch(list))

  return (
    <CommandRoot label={t('label')} shouldFilter={false} vimBindings={false} loop>
      <search>
        <CommandInput
          ref={inputRef}
          value={text}
          onValueChange={onText}
          placeholder={t('placeholder')}
          className="h-12 w-full border-b bg-transparent px-4 text-base outline-none"
        />
      </search>
      <CommandList label={t('results')} className="max-h-[min(28rem,60dvh)] scroll-py-1 overflow-y-auto p-1">
        {namesSomething(wanted) && open}
        {lists.filter(isRecent).map(offered)}
        {actions(t('page'), fitting(subjectActions, terms))}
        {others.map(offered)}
        {actions(t('site'), fitting(siteActions, terms))}
        {lists.filter(isRegistry).map(offered)}
        {lists.filter(isSearch).map(offered)}
        {!namesSomething(wanted) && open}
      </CommandList>
      <RegistryState waiting={waiting} failed={failed} />
    </CommandRoot>
  )
}
