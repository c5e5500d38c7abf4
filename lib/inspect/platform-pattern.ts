import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'

/**
 * The regular expressions of `oc image info --filter-by-os`, which are Go's: matched in time proportional to pattern
 * and text, because both may come from strangers and JavaScript's own engine can be kept busy for ever.
 * https://github.com/google/re2/wiki/Syntax, of which literals, `.`, `[…]`, `(…)`, `|`, `*`, `+`, `?`, `^` and `$`.
 */
export type PlatformPattern = (text: string) => boolean

/** A state of the automaton: where it leads without a character, or with one that `takes` accepts. */
interface State {
  readonly takes?: (character: string) => boolean
  /** Holds only at the start or at the end of the text. */
  readonly only?: 'start' | 'end'
  next: readonly State[]
}

/** Builds the states of a part of the pattern in front of the states that follow it. */
type Part = (following: State) => State

const maxLength = 100
/** Beyond this a text is no platform. */
const maxTextLength = 1000
const quantifiers = new Set(['*', '+', '?'])

const refused = (): AppError =>
  new AppError('invalid-request', say`The filter-by-os expression is not one Portolan evaluates.`, {
    hint: say`Use an expression such as linux/amd64, linux/(amd64|arm64) or linux/.*`,
  })

const sequence =
  (parts: readonly Part[]): Part =>
  following =>
    parts.reduceRight((after, part) => part(after), following)

const choice =
  (parts: readonly Part[]): Part =>
  following => ({ next: parts.map(part => part(following)) })

const single =
  (takes: (character: string) => boolean): Part =>
  following => ({ takes, next: [following] })

const repeated: Readonly<Record<string, (part: Part) => Part>> = {
  '?': part => following => ({ next: [part(following), following] }),
  '*': part => following => loop(part, following),
  '+': part => following => part(loop(part, following)),
}

function loop(part: Part, following: State): State {
  const state: State = { next: [] }
  state.next = [part(state), following]
  return state
}

class Parser {
  readonly #pattern: string
  #position = 0

  constructor(pattern: string) {
    this.#pattern = pattern
  }

  parse(): Part {
    const part = this.#choice()
    if (this.#peek !== undefined) throw refused()
    return part
  }

  get #peek(): string | undefined {
    return this.#pattern[this.#position]
  }

  #take(): string {
    const character = this.#pattern[this.#position++]
    if (character === undefined) throw refused()
    return character
  }

  #choice(): Part {
    const parts = [this.#sequence()]
    while (this.#peek === '|') {
      this.#take()
      parts.push(this.#sequence())
    }
    return choice(parts)
  }

  #sequence(): Part {
    const parts: Part[] = []
    while (this.#peek !== undefined && this.#peek !== '|' && this.#peek !== ')') parts.push(this.#quantified())
    return sequence(parts)
  }

  #quantified(): Part {
    const part = this.#atom()
    const repeat = repeated[this.#peek ?? '']
    if (!repeat) return part
    this.#take()
    // A second `?` only says which match is preferred; other doubled quantifiers are errors in Go, too.
    if (this.#peek === '?') this.#take()
    if (quantifiers.has(this.#peek ?? '')) throw refused()
    return repeat(part)
  }

  #atom(): Part {
    const character = this.#take()
    if (character === '(') return this.#group()
    if (character === '[') return single(this.#set())
    if (character === '.') return single(taken => taken !== '\n')
    if (character === '^') return following => ({ only: 'start', next: [following] })
    if (character === '$') return following => ({ only: 'end', next: [following] })
    if (/[\w/:,@=~ -]/.test(character)) return single(taken => taken === character)
    if (character === '\\' && /[^\w\s]/.test(this.#peek ?? '')) {
      const escaped = this.#take()
      return single(taken => taken === escaped)
    }
    throw refused()
  }

  #group(): Part {
    if (this.#peek === '?') {
      this.#take()
      if (this.#take() !== ':') throw refused()
    }
    const part = this.#choice()
    if (this.#take() !== ')') throw refused()
    return part
  }

  /** `[a-z0-9_/-]`, `[^…]`. */
  #set(): (character: string) => boolean {
    const [, negated, body] = /^(\^?)([\w/.-]+)\]/.exec(this.#pattern.slice(this.#position)) ?? []
    if (body === undefined) throw refused()
    this.#position += (negated ?? '').length + body.length + 1
    const ranges = [...body.matchAll(/(.)-(.)|(.)/g)].map(([, from, to, one]) => [from ?? one ?? '', to ?? one ?? ''])
    if (ranges.some(([from = '', to = '']) => from > to)) throw refused()
    const contains = (taken: string) => ranges.some(([from = '', to = '']) => from <= taken && taken <= to)
    return negated ? taken => !contains(taken) : contains
  }
}

/** Adds a state and all that it leads to without a character. */
function enter(states: Set<State>, state: State, at: { readonly start: boolean; readonly end: boolean }): void {
  if (states.has(state) || (state.only && !at[state.only])) return
  states.add(state)
  if (!state.takes) for (const next of state.next) enter(states, next, at)
}

/** Whether the automaton reaches `found` from `start` at any place of the text. */
function reaches(start: State, found: State, text: string): boolean {
  let states = new Set<State>()
  for (let index = 0; ; index++) {
    enter(states, start, { start: index === 0, end: index === text.length })
    if (states.has(found)) return true
    const character = text[index]
    if (character === undefined) return false
    const at = { start: false, end: index + 1 === text.length }
    const following = new Set<State>()
    for (const { takes, next } of states) if (takes?.(character)) for (const state of next) enter(following, state, at)
    states = following
  }
}

/** Reads a pattern; it matches where any part of the text does. Throws AppError `invalid-request`. */
export function parsePlatformPattern(pattern: string): PlatformPattern {
  if (pattern.length > maxLength) throw refused()
  const found: State = { next: [] }
  const start = new Parser(pattern).parse()(found)
  return text => text.length <= maxTextLength && reaches(start, found, text)
}
