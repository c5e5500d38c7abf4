import 'server-only'
import { truncateMiddle } from '#lib/format/truncate-middle'
import type { Glyphs } from './read-glyphs.ts'

const replacement = '□'

/** What cannot be seen, what reorders its surroundings, and marks, which would stand beside their letter. */
const undrawable = /[\p{M}\p{C}]/u

/** A card has room for a few hundred characters, of both ends of a text: nothing between is looked at. */
const shownLength = 1000

const withoutMiddle = (text: string): string =>
  text.length > 2 * shownLength ? text.slice(0, shownLength) + text.slice(-shownLength) : text

/**
 * The text in characters that the font draws: what it lacks, as emoji, and what is undrawable becomes □, a run of such
 * at most three. Of a very long text, only the ends.
 */
export const drawable = (text: string, { covers }: Glyphs): string =>
  [...withoutMiddle(text).normalize('NFC').replace(/\s+/gu, ' ').trim()]
    .map(character => (covers(character.codePointAt(0) ?? 0) && !undrawable.test(character) ? character : replacement))
    .join('')
    .replace(/□{4,}/g, '□□□')

type Cut = (text: string, maxLength: number) => string

/** The text cut to at most `widthPx` at a font size; the length is found by halving, for texts of any length. */
function cutBy(cut: Cut, text: string, fontPx: number, widthPx: number, { widthOf }: Glyphs): string {
  const fits = (candidate: string) => widthOf(candidate) * fontPx <= widthPx
  if (fits(text)) return text
  let [most, tooMany] = [1, [...text].length]
  while (tooMany - most > 1) {
    const middle = (most + tooMany) >> 1
    if (fits(cut(text, middle))) most = middle
    else tooMany = middle
  }
  return cut(text, most)
}

/** Both ends of a name tell most. */
export const cutToWidth = (text: string, fontPx: number, widthPx: number, glyphs: Glyphs): string =>
  cutBy(truncateMiddle, text, fontPx, widthPx, glyphs)

/** Prose is cut at its end. */
const truncateEnd: Cut = (text, maxLength) =>
  `${[...text]
    .slice(0, maxLength - 1)
    .join('')
    .trimEnd()}…`

/** The largest of `sizesPx`, descending, at which the text fits; it is cut where none does. */
export function shrinkToWidth(
  text: string,
  sizesPx: readonly number[],
  widthPx: number,
  glyphs: Glyphs,
): { readonly text: string; readonly fontPx: number } {
  const smallest = sizesPx.at(-1) ?? 0
  const fontPx = sizesPx.find(size => glyphs.widthOf(text) * size <= widthPx) ?? smallest
  return { text: cutToWidth(text, fontPx, widthPx, glyphs), fontPx }
}

/** The text in at most `lines` lines broken between words, the last one cut. */
export function breakLines(
  text: string,
  fontPx: number,
  widthPx: number,
  lines: number,
  glyphs: Glyphs,
): readonly string[] {
  const words = text.split(' ')
  const broken: string[] = []
  while (words.length > 0 && broken.length < lines - 1) {
    let line = words.shift() ?? ''
    while (words[0] !== undefined && glyphs.widthOf(`${line} ${words[0]}`) * fontPx <= widthPx)
      line += ` ${words.shift()}`
    broken.push(cutToWidth(line, fontPx, widthPx, glyphs))
  }
  if (words.length === 0) return broken
  return [...broken, cutBy(truncateEnd, words.join(' '), fontPx, widthPx, glyphs)]
}
