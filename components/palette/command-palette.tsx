'use client'

import { CommandGroup, CommandInput, CommandList, CommandRoot } from 'cmdk'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { openPage } from '#lib/routes/pages'
import { matchText } from '../suggestions/match-text.ts'
import { readTyped } from '../suggestions/read-typed.ts'
import { RegistryState } from '../suggestions/registry-state.tsx'
import type { SuggestionList } from '../suggestions/suggestion.ts'
import { useSuggestions } from '../suggestions/use-suggestions.ts'
import { ActionItem, OpenItem, SuggestionItem } from './palette-items.tsx'
import { type PageAction, useSiteActions, useSubjectActions } from './use-page-actions.ts'

export interface PaletteProps {
  readonly onClose: () => void
}

const groupStyles =
  'not-first:mt-1 **:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:py-1 **:[[cmdk-group-heading]]:text-xs **:[[cmdk-group-heading]]:font-medium **:[[cmdk-group-heading]]:text-muted'

/** Text that names something by itself, so that opening it comes before what is merely similar. */
const namesSomething = (text: string) => /[/:@]/.test(text)

const isRecent = ({ group }: SuggestionList) => group === 'recent'
const isSearch = ({ group }: SuggestionList) => group === 'search'

const fitting = (actions: readonly PageAction[], terms: readonly string[]) =>
  actions.filter(({ label, detail = '' }) => matchText(`${label} ${detail}`, terms))

/**
 * Everything the omnibox offers, and what can be done to the page. The browser's own modal dialog keeps the focus and
 * gives it back; cmdk's is Radix's, which writes a style element that the Content-Security-Policy refuses.
 */
export function CommandPalette({ onClose }: PaletteProps) {
  const t = useTranslations('palette.commandPalette')
  const groups = useTranslations('suggestions.menu')
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const { lists, waiting, failed } = useSuggestions(text, true)
  const { terms } = readTyped(text)
  const subject = fitting(useSubjectActions(), terms)
  const site = fitting(useSiteActions(), terms)
  useEffect(() => {
    dialog.current?.showModal()
    // By itself the dialog would give the focus to cmdk's root, which can have it but is no field.
    input.current?.focus()
  }, [])

  /** The focus goes back first: what runs may move it on. */
  function leave(run: () => void) {
    dialog.current?.close()
    run()
  }
  const go = (href: string) => leave(() => router.push(href))
  const offered = ({ group, suggestions }: SuggestionList) => (
    <CommandGroup key={group} heading={groups(group)} className={groupStyles}>
      {suggestions.map(one => (
        <SuggestionItem key={one.text} suggestion={one} onSelect={() => go(one.href)} />
      ))}
    </CommandGroup>
  )
  const actions = (heading: string, list: readonly PageAction[]) =>
    list.length > 0 && (
      <CommandGroup heading={heading} className={groupStyles}>
        {list.map(action => (
          <ActionItem key={action.key} action={action} onSelect={() => leave(action.run)} />
        ))}
      </CommandGroup>
    )
  const wanted = text.trim()
  const open = wanted !== '' && <OpenItem text={wanted} onSelect={() => go(openPage(wanted))} />
  const [recent, search] = [lists.filter(isRecent), lists.filter(isSearch)]
  const others = lists.filter(list => !isRecent(list) && !isSearch(list))

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it as Escape does
    <dialog
      ref={dialog}
      aria-label={t('label')}
      onClose={onClose}
      onClick={event => event.target === dialog.current && dialog.current.close()}
      className="mx-auto mt-[12dvh] mb-auto w-[min(40rem,94vw)] overflow-hidden rounded-lg border bg-raised text-text shadow-raised backdrop:bg-[rgb(0_0_0/45%)]"
    >
      <CommandRoot label={t('label')} shouldFilter={false} vimBindings={false} loop>
        <search>
          <CommandInput
            ref={input}
            value={text}
            onValueChange={setText}
            placeholder={t('placeholder')}
            className="h-12 w-full border-b bg-transparent px-4 text-base outline-none"
          />
        </search>
        <CommandList label={t('results')} className="max-h-[min(28rem,60dvh)] scroll-py-1 overflow-y-auto p-1">
          {namesSomething(wanted) && open}
          {recent.map(offered)}
          {actions(t('page'), subject)}
          {others.map(offered)}
          {actions(t('site'), site)}
          {search.map(offered)}
          {!namesSomething(wanted) && open}
        </CommandList>
        <RegistryState waiting={waiting} failed={failed} />
      </CommandRoot>
    </dialog>
  )
}
