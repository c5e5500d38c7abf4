import { type MatchKind, matchKinds } from './match-kind.ts'

/** Names as one text: a pass over 100,000 of them is left to the engine's own search, and makes no garbage. */
export interface NameIndex {
  /** Each name and a line break, which is in no word. */
  readonly text: string
  /** Where each name begins; one more entry for the end of the text. */
  readonly starts: Uint32Array
  /** Where the part behind the last slash of each name begins. */
  readonly lastParts: Uint32Array
}

/** What divides the parts of a name: `-`, `.`, `/` and `_`. */
const divides = (code: number) => code === 0x2d || code === 0x2e || code === 0x2f || code === 0x5f

export function indexNames(names: readonly string[]): NameIndex {
  const starts = new Uint32Array(names.length + 1)
  const lastParts = new Uint32Array(names.length)
  let at = 0
  for (const [index, each] of names.entries()) {
    starts[index] = at
    lastParts[index] = at + each.lastIndexOf('/') + 1
    at += each.length + 1
  }
  starts[names.length] = at
  return { text: names.map(each => `${each}\n`).join(''), starts, lastParts }
}

const { exact, name, prefix, word, inside } = Object.fromEntries(
  matchKinds.map((kind, level) => [kind, level]),
) as Record<MatchKind, number>

/** Not among the levels of a match: the word is not there. */
export const noMatch = 255

/** Level of a word that stands in a name, first at `found`. */
function levelFrom({ text, starts, lastParts }: NameIndex, index: number, wanted: string, found: number): number {
  const start = starts[index] ?? 0
  const end = (starts[index + 1] ?? 0) - 1
  const last = lastParts[index] ?? 0
  if (end - start === wanted.length) return exact
  const beginsLast = text.startsWith(wanted, last)
  if (beginsLast && end - last === wanted.length) return name
  if (beginsLast || found === start) return prefix
  for (let at = found; at >= 0 && at < end; at = text.indexOf(wanted, at + 1))
    if (divides(text.charCodeAt(at - 1))) return word
  return inside
}

/** For each name the level of `wanted`, raised in `levels` to the worst of the words so far. */
function raiseLevels(names: NameIndex, wanted: string, levels: Uint8Array): void {
  const { text, starts } = names
  let index = 0
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, starts[index])) {
    while ((starts[index + 1] ?? 0) <= at) levels[index++] = noMatch
    const level = levelFrom(names, index, wanted, at)
    if (level > (levels[index] ?? 0)) levels[index] = level
    index += 1
  }
  levels.fill(noMatch, index)
}

/** The same for a further word, of the names that hold those before it. */
function raiseMatching(names: NameIndex, wanted: string, levels: Uint8Array): void {
  const { text, starts } = names
  for (let index = 0; index < levels.length; index += 1) {
    if (levels[index] === noMatch) continue
    const start = starts[index] ?? 0
    const at = text.slice(start, starts[index + 1]).indexOf(wanted)
    const level = at < 0 ? noMatch : levelFrom(names, index, wanted, start + at)
    if (level > (levels[index] ?? 0)) levels[index] = level
  }
}

/** For each name the level of its worst word, `noMatch` where one is missing. Words are in lower case, as names are. */
export function levelsOf(names: NameIndex, words: readonly string[]): Uint8Array {
  const levels = new Uint8Array(names.lastParts.length)
  // The longest word first: it leaves the fewest names for the others.
  const [first, ...others] = words.toSorted((a, b) => b.length - a.length)
  if (first !== undefined) raiseLevels(names, first, levels)
  for (const wanted of others) raiseMatching(names, wanted, levels)
  return levels
}
