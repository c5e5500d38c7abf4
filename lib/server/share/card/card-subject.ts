import 'server-only'
import type { CardFonts } from './card-fonts.ts'
import { cardColours, inner } from './card-style.ts'
import type { CardText } from './card-text.ts'
import { breakLines, cutToWidth, shrinkToWidth } from './fit-text.ts'
import { lineBox, setText, type TextStyle, widthPx } from './set-text.ts'

interface Row {
  /** To the row above. */
  readonly gapPx: number
  readonly heightPx: number
  draw(topPx: number): string
}

function textRow(text: string, gapPx: number, style: TextStyle, lineHeight?: number): Row {
  const { heightPx, baselinePx } = lineBox(style, lineHeight)
  return { gapPx, heightPx, draw: topPx => setText(text, inner.left, topPx + baselinePx, style) }
}

const chip = { top: 6, bottom: 8, side: 20, radius: 12, gap: 16 } as const
const asideGapPx = 28

function marksRow({ marks: texts, aside, isChange }: CardText, { regular, bold }: CardFonts): Row {
  const chipStyle: TextStyle = { glyphs: bold, fontPx: 34, colour: cardColours.accent }
  const asideStyle: TextStyle = { glyphs: regular, fontPx: 30, colour: cardColours.muted }
  const chipLine = lineBox(chipStyle)
  const asideLine = lineBox(asideStyle)
  const chipPx = chip.top + chipLine.heightPx + chip.bottom
  const heightPx = texts.length > 0 ? chipPx : asideLine.heightPx
  const asidePx = aside === undefined ? 0 : regular.widthOf(aside) * asideStyle.fontPx + asideGapPx
  const eachPx = (inner.width - asidePx - 56 * (texts.length - 1)) / Math.max(texts.length, 1) - 2 * chip.side

  function draw(topPx: number): string {
    const asideBaseline = topPx + Math.round((heightPx - asideLine.heightPx) / 2) + asideLine.baselinePx
    let drawn = ''
    let x: number = inner.left
    for (const [index, text] of texts.entries()) {
      if (index > 0) x += chip.gap
      if (index > 0 && isChange) {
        drawn += setText('→', x, asideBaseline, asideStyle)
        x += widthPx('→', asideStyle) + chip.gap
      }
      const shown = cutToWidth(text, chipStyle.fontPx, eachPx, bold)
      const width = widthPx(shown, chipStyle) + 2 * chip.side
      drawn += `<rect fill="${cardColours.accentSoft}" x="${x}" y="${topPx}" width="${width}" height="${chipPx}" rx="${chip.radius}"/>`
      drawn += setText(shown, x + chip.side, topPx + chip.top + chipLine.baselinePx, chipStyle)
      x += width
    }
    if (aside === undefined) return drawn
    return drawn + setText(aside, x + (texts.length > 0 ? asideGapPx : 0), asideBaseline, asideStyle)
  }
  return { gapPx: 22, heightPx, draw }
}

const titleSizesPx = [80, 72, 64, 56, 50, 44]
const summaryLines = 2

function rowsOf(text: CardText, fonts: CardFonts): readonly Row[] {
  const { regular, bold } = fonts
  const title = shrinkToWidth(text.title, titleSizesPx, inner.width, bold)
  const headingStyle: TextStyle = { glyphs: bold, fontPx: 28, colour: cardColours.accent }
  const titleStyle: TextStyle = { glyphs: bold, fontPx: title.fontPx, colour: cardColours.text }
  const summaryStyle: TextStyle = { glyphs: regular, fontPx: 30, colour: cardColours.muted }
  const summary =
    text.summary === undefined ? [] : breakLines(text.summary, summaryStyle.fontPx, inner.width, summaryLines, regular)
  return [
    ...(text.heading === '' ? [] : [textRow(text.heading, 0, headingStyle)]),
    textRow(title.text, 8, titleStyle, 1.2),
    ...(text.marks.length > 0 || text.aside !== undefined ? [marksRow(text, fonts)] : []),
    ...summary.map((line, index) => textRow(line, index === 0 ? 24 : 0, summaryStyle, 1.4)),
  ]
}

/** What the card is of, in the middle between two heights. */
export function drawSubject(text: CardText, fonts: CardFonts, fromPx: number, toPx: number): string {
  const rows = rowsOf(text, fonts)
  const totalPx = rows.reduce((sum, { gapPx, heightPx }) => sum + gapPx + heightPx, 0)
  let top = Math.round(fromPx + (toPx - fromPx - totalPx) / 2)
  let drawn = ''
  for (const { gapPx, heightPx, draw } of rows) {
    drawn += draw(top + gapPx)
    top += gapPx + heightPx
  }
  return drawn
}
