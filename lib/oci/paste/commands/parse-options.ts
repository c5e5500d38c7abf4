import type { OptionTable } from './option-table.ts'
import type { Word } from './split-commands.ts'

export interface ParsedOptions {
  /** Words that are no options, in order. */
  readonly operands: readonly Word[]
  /** Every value of each option that was given one. */
  readonly values: ReadonlyMap<string, readonly Word[]>
  /** An option that the table does not know came before an operand, so that the operand may be its value. */
  readonly unsure: boolean
}

interface Reading {
  /** Options end at this many operands: what follows belongs to the container. */
  readonly operandLimit: number
  /** Whether an option that the table does not know is read as taking the next word. */
  readonly unknownTakesValue: boolean
}

/** Reads a command's words as pflag does: `--name value`, `--name=value`, `-n value`, `-nvalue`, `-it`, and `--`. */
export function parseOptions(words: readonly Word[], table: OptionTable, reading: Reading): ParsedOptions {
  const operands: Word[] = []
  const values = new Map<string, Word[]>()
  let unsure = false
  let at = 0
  const take = (name: string, value: Word | undefined) => {
    if (!value) return
    const others = values.get(name)
    if (others) others.push(value)
    else values.set(name, [value])
  }
  const takesNext = (name: string) => {
    if (table.valued.has(name)) return true
    if (table.switches.has(name)) return false
    const next = words[at + 1]
    if (next === undefined || next.text.startsWith('-')) return false
    unsure = true
    return reading.unknownTakesValue
  }
  for (; at < words.length && operands.length < reading.operandLimit; at++) {
    const word = words[at] as Word
    const { text } = word
    if (text === '--') {
      const others = words.slice(at + 1, at + 1 + reading.operandLimit - operands.length)
      return { operands: operands.concat(others), values, unsure }
    }
    if (text === '-' || !text.startsWith('-')) operands.push(word)
    else if (text.startsWith('--')) {
      const equals = text.indexOf('=')
      const name = equals < 0 ? text.slice(2) : text.slice(2, equals)
      if (equals >= 0) take(name, { ...word, text: text.slice(equals + 1) })
      else if (takesNext(name)) take(name, words[++at])
    } else {
      const { name, value } = shortOption(text.slice(1), table)
      if (value !== undefined) take(name, { ...word, text: value })
      else if (takesNext(name)) take(name, words[++at])
    }
  }
  return { operands, values, unsure }
}

/** The letter of a group such as `itv` that decides about the rest: the first that is no switch, else the last. */
function shortOption(letters: string, { switches }: OptionTable): { readonly name: string; readonly value?: string } {
  const at = [...letters].findIndex(letter => !switches.has(letter))
  if (at < 0 || at === letters.length - 1) return { name: letters.slice(-1) }
  return { name: letters.charAt(at), value: letters.slice(at + 1).replace(/^=/, '') }
}
