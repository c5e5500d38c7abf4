import { expect, it } from 'vitest'
import { type ComboboxMove, comboboxMove } from './combobox-move.ts'

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }
const open = { isShown: true, count: 3, caretAtEnd: true }

// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/examples/combobox-autocomplete-list/#kbd_label
it.each<[string, number | undefined, ComboboxMove | undefined]>([
  ['ArrowDown', undefined, { to: 0 }],
  ['ArrowDown', 0, { to: 1 }],
  ['ArrowDown', 2, { to: undefined }],
  ['ArrowUp', undefined, { to: 2 }],
  ['ArrowUp', 0, { to: undefined }],
  ['Escape', 1, { does: 'close' }],
  ['Enter', 1, { does: 'choose' }],
  ['Enter', undefined, { does: 'close', passes: true }],
  ['Tab', 1, { does: 'leave', passes: true }],
  ['Home', 1, { to: undefined, passes: true }],
  ['End', 1, { to: undefined, passes: true }],
  ['ArrowRight', 1, { does: 'take' }],
  ['ArrowRight', undefined, { to: undefined, passes: true }],
  ['a', 1, undefined],
])('%s with option %j active', (key, active, move) => {
  expect(comboboxMove({ ...none, key }, { ...open, active })).toEqual(move)
})

it('opens by an arrow key, and leaves every other to the field', () => {
  const closed = { isShown: false, count: 0, caretAtEnd: true, active: undefined }
  const moves = ['ArrowDown', 'ArrowUp', 'Enter', 'Escape', 'Tab', 'Home'].map(key =>
    comboboxMove({ ...none, key }, closed),
  )
  expect(moves).toEqual([{ does: 'open' }, { does: 'open' }, undefined, undefined, undefined, undefined])
})

it('goes to the right inside the text where the cursor is not at its end', () => {
  expect(comboboxMove({ ...none, key: 'ArrowRight' }, { ...open, active: 1, caretAtEnd: false })?.does).toBeUndefined()
})

it('leaves keys with a modifier alone, but for Alt and up, which closes', () => {
  expect(comboboxMove({ ...none, ctrlKey: true, key: 'Enter' }, { ...open, active: 1 })).toBeUndefined()
  expect(comboboxMove({ ...none, altKey: true, key: 'ArrowUp' }, { ...open, active: 1 })).toEqual({ does: 'close' })
})
