'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react'
import { announce } from '#components/ui/announcer'
import { comboboxMove } from './combobox-move.ts'
import type { Suggestion } from './suggestion.ts'
import { optionId, SuggestionMenu } from './suggestion-menu.tsx'
import { useHydrated } from './use-hydrated.ts'
import { useSuggestions } from './use-suggestions.ts'

interface Props {
  readonly id?: string
  readonly label: string
  readonly placeholder: string
  readonly defaultValue: string
  readonly large: boolean
  readonly shortcuts?: string
  /** Query parameter it fills. */
  readonly name?: string
  /** What is chosen is written into the field instead of being opened. */
  readonly fills?: boolean
}

/** Long enough not to speak between two keys. */
const announceAfterMs = 700

/** The omnibox's text field: a search field before and without JavaScript, then a combobox with suggestions. */
export function OmniboxField({
  id,
  label,
  placeholder,
  defaultValue,
  large,
  shortcuts,
  name = 'q',
  fills = false,
}: Props) {
  const t = useTranslations('suggestions.field')
  const router = useRouter()
  const field = useRef<HTMLInputElement>(null)
  const hydrated = useHydrated()
  const listId = useId()
  const [text, setText] = useState(defaultValue)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState<number>()
  const suggestions = useSuggestions(text, isOpen)
  const options = suggestions.lists.flatMap(list => list.suggestions)
  const isShown = isOpen && options.length > 0
  const hasState = suggestions.waiting.length > 0 || suggestions.failed.length > 0
  const activeOption = active === undefined ? undefined : options[active]

  useEffect(() => {
    if (!isShown) return
    const timer = setTimeout(() => announce(t('count', { count: options.length })), announceAfterMs)
    return () => clearTimeout(timer)
  }, [isShown, options.length, t])
  useEffect(() => {
    if (active !== undefined) document.getElementById(optionId(listId, active))?.scrollIntoView({ block: 'nearest' })
  }, [active, listId])

  function open() {
    setText(field.current?.value ?? '')
    setOpen(true)
  }
  function close() {
    setOpen(false)
    setActive(undefined)
  }
  function write(value: string) {
    if (field.current) field.current.value = value
    setText(value)
    setActive(undefined)
  }
  function choose({ href, text: chosen }: Suggestion, event?: MouseEvent) {
    if (fills) {
      write(chosen)
      close()
      return
    }
    if (event?.ctrlKey || event?.metaKey) {
      window.open(href, '_blank', 'noopener')
      return
    }
    close()
    write('')
    field.current?.blur()
    router.push(href)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // Enter and arrows belong to the input method while it composes, as for Korean.
    if (event.nativeEvent.isComposing) return
    const caretAtEnd = event.currentTarget.selectionStart === event.currentTarget.value.length
    const move = comboboxMove(event, { isShown, active, count: options.length, caretAtEnd })
    if (!move) return
    if (!move.passes) event.preventDefault()
    if (move.does === 'open') open()
    if (move.does === 'close') close()
    if (move.does === 'choose' && activeOption) choose(activeOption)
    if (move.does === 'take' && activeOption) write(activeOption.text)
    if (move.does === 'leave') {
      if (activeOption) write(activeOption.text)
      close()
    }
    if ('to' in move) setActive(move.to)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: watches whether the focus leaves it
    <div onBlur={(event: FocusEvent) => !event.currentTarget.contains(event.relatedTarget) && close()}>
      <input
        ref={field}
        id={id}
        name={name}
        type="search"
        required
        aria-label={label}
        defaultValue={defaultValue}
        placeholder={placeholder}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        {...(shortcuts !== undefined && { 'aria-keyshortcuts': shortcuts })}
        {...(hydrated && {
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': isShown,
          'aria-controls': isShown ? listId : undefined,
          'aria-activedescendant': isShown && activeOption ? optionId(listId, active ?? 0) : undefined,
        })}
        onClick={open}
        onChange={event => {
          setText(event.currentTarget.value)
          setActive(undefined)
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
        className={`w-full rounded-lg border border-border-strong bg-surface ps-9 pe-3 text-ellipsis sm:pe-10 ${large ? 'h-12 text-base' : 'h-9 text-sm'}`}
      />
      {(isShown || (isOpen && hasState)) && (
        // biome-ignore lint/a11y/noStaticElementInteractions: a press on an option must not take the focus from the field
        <div
          onPointerDown={event => event.preventDefault()}
          onMouseDown={event => event.preventDefault()}
          className={`absolute inset-x-0 top-full z-40 mt-1.5 rounded-lg border bg-raised text-start shadow-raised ${large ? '' : 'max-sm:fixed max-sm:inset-x-2 max-sm:top-14 max-sm:mt-0'}`}
        >
          <SuggestionMenu {...suggestions} id={listId} active={active} onChoose={choose} />
        </div>
      )}
    </div>
  )
}
