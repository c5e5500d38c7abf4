import 'server-only'
import type { CardFonts } from './card-fonts.ts'
import { cardColours, inner } from './card-style.ts'
import type { CardText } from './card-text.ts'
import { cutToWidth } from './fit-text.ts'
import type { Glyphs } from './read-glyphs.ts'
import { lineBox, setText, type TextStyle, widthPx } from './set-text.ts'

/** Room for a rule, labels and values. */
export const factsHeightPx = 112

const factSizesPx = [34, 31, 28, 26, 24]
const factGapPx = 44
const labelTopPx = 28
const valueTopPx = 64
const valueHeightPx = 45

/** All facts in one size, the largest at which they stand side by side; in the smallest, the long ones are cut. */
function fitFacts(
  values: readonly string[],
  glyphs: Glyphs,
): { readonly fontPx: number; readonly widthsPx: readonly number[] } {
  const freePx = inner.width - factGapPx * (values.length - 1)
  const smallest = factSizesPx.at(-1) ?? 0
  const widthsAt = (fontPx: number) => values.map(value => Math.max(glyphs.widthOf(value) * fontPx + 2, 110))
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)
  const fontPx = factSizesPx.find(size => sum(widthsAt(size)) <= freePx) ?? smallest
  const needed = widthsAt(fontPx)
  const equal = freePx / values.length
  const spare = needed.reduce((total, width) => total + Math.max(equal - width, 0), 0)
  const wanted = needed.reduce((total, width) => total + Math.max(width - equal, 0), 0)
  const share = Math.min(spare / Math.max(wanted, 1), 1)
  return { fontPx, widthsPx: needed.map(width => (width <= equal ? width : equal + share * (width - equal))) }
}

/** Size, platforms and the like, side by side under a rule. */
export function drawFacts({ facts }: CardText, { regular, bold }: CardFonts, topPx: number): string {
  const { fontPx, widthsPx } = fitFacts(
    facts.map(({ value }) => value),
    bold,
  )
  const labelStyle: TextStyle = { glyphs: regular, fontPx: 25, colour: cardColours.muted }
  const valueStyle: TextStyle = { glyphs: bold, fontPx, colour: cardColours.text }
  const valueBox = lineBox(valueStyle)
  const valueLine = topPx + valueTopPx + Math.round((valueHeightPx - valueBox.heightPx) / 2) + valueBox.baselinePx
  const labelLine = topPx + labelTopPx + lineBox(labelStyle).baselinePx
  let drawn = `<path fill="${cardColours.border}" d="M${inner.left} ${topPx}h${inner.width}v2h${-inner.width}z"/>`
  let x: number = inner.left
  for (const [index, { label, value }] of facts.entries()) {
    const shown = cutToWidth(value, fontPx, widthsPx[index] ?? 0, bold)
    drawn += setText(label, x, labelLine, labelStyle) + setText(shown, x, valueLine, valueStyle)
    x += Math.max(widthPx(label, labelStyle), widthPx(shown, valueStyle)) + factGapPx
  }
  return drawn
}
