import 'server-only'
import type { Glyphs } from './read-glyphs.ts'

export interface TextStyle {
  readonly glyphs: Glyphs
  readonly fontPx: number
  readonly colour: string
}

/** Height of a line and the place of its baseline in it, in whole pixels: https://www.w3.org/TR/css-inline-3/#inline-height */
export function lineBox(
  { glyphs: { ascent, descent }, fontPx }: TextStyle,
  lineHeight = ascent + descent,
): { readonly heightPx: number; readonly baselinePx: number } {
  const leading = lineHeight - (ascent + descent)
  return { heightPx: Math.round(lineHeight * fontPx), baselinePx: Math.round((leading / 2 + ascent) * fontPx) }
}

/** The width a line takes, in whole pixels. */
export const widthPx = (text: string, { glyphs, fontPx }: TextStyle): number => Math.ceil(glyphs.widthOf(text) * fontPx)

/** A line from the start of its baseline, drawn as one curve: a renderer needs no fonts, and reads nothing of the text. */
export function setText(text: string, x: number, baseline: number, { glyphs, fontPx, colour }: TextStyle): string {
  const scale = fontPx / glyphs.unitsPerEm
  return `<path fill="${colour}" transform="matrix(${scale} 0 0 ${-scale} ${x} ${baseline})" d="${glyphs.pathOf(text)}"/>`
}
