interface Key {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

interface State {
  readonly isShown: boolean
  readonly active: number | undefined
  readonly count: number
  readonly caretAtEnd: boolean
}

export interface ComboboxMove {
  /**
   * `choose`: opens the active option. `take`: puts its text into the field, to go on typing. `leave`: the same on
   * the way out.
   */
  readonly does?: 'open' | 'close' | 'choose' | 'take' | 'leave'
  /** The option that becomes active; undefined: none, the cursor is in the text again. */
  readonly to?: number | undefined
  /** The browser does what the key means to it as well. */
  readonly passes?: true
}

/**
 * What a key does in the field of an editable combobox with a list; undefined where it is the field's own.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/#keyboardinteraction
 */
export function comboboxMove({ key, ...modifiers }: Key, state: State): ComboboxMove | undefined {
  const { isShown, active, count, caretAtEnd } = state
  if (modifiers.ctrlKey || modifiers.metaKey || modifiers.shiftKey) return undefined
  if (!isShown) return key === 'ArrowDown' || key === 'ArrowUp' ? { does: 'open' } : undefined
  if (modifiers.altKey) return key === 'ArrowUp' ? { does: 'close' } : undefined
  switch (key) {
    case 'ArrowDown':
      return { to: active === count - 1 ? undefined : (active ?? -1) + 1 }
    case 'ArrowUp':
      return { to: active === 0 ? undefined : (active ?? count) - 1 }
    case 'Escape':
      return { does: 'close' }
    case 'Tab':
      return { does: 'leave', passes: true }
    // In the text: the list lets go of the cursor.
    case 'Home':
    case 'End':
    case 'ArrowLeft':
      return { to: undefined, passes: true }
    case 'ArrowRight':
      return active !== undefined && caretAtEnd ? { does: 'take' } : { to: undefined, passes: true }
    case 'Enter':
      return active === undefined ? { does: 'close', passes: true } : { does: 'choose' }
    default:
      return undefined
  }
}
