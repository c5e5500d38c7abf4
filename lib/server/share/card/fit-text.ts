import 'server-only'
import { truncateMiddle } from '#lib/format/truncate-middle'
import type { Glyphs } from './read-glyphs.ts'

const replacement = '□'

/**
 * Everything the renderer has a picture for, or a font to fetch, instead of a glyph of ours: emoji of every kind, and
 * what joins and varies them. Some, as ©, are in the font too; the renderer asks the network for them all the same.
 */
const pictorial = /[\p{Extended_Pictographic}\p{Emoji_Presentation}\p{Emoji_Modifier}\p{RI}\p{M}\p{C}]/u

/**
 * The text in characters the font draws: what it lacks, what cannot be seen and what reorders its surroundings becomes
 * □, a run of such at most three. Without this the renderer fails or calls out to the network.
 */
export const drawable = (text: string, { covers }: Glyphs): string =>
  [...text.normalize('NFC').replace(/\s+/gu, ' ').trim()]
    .map(character => (covers(character.codePointAt(0) ?? 0) && !pictorial.test(character) ? character : replacement))
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
