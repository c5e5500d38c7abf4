import 'server-only'
import { drawFacts, factsHeightPx } from './card-facts.ts'
import type { CardFonts } from './card-fonts.ts'
import { chartLines, mark } from './card-ornaments.ts'
import { cardHeightPx, cardWidthPx } from './card-size.ts'
import { cardColours, inner } from './card-style.ts'
import { drawSubject } from './card-subject.ts'
import type { CardText } from './card-text.ts'
import { cutToWidth, drawable } from './fit-text.ts'
import { lineBox, setText, type TextStyle, widthPx } from './set-text.ts'

const headerHeightPx = 48
const maxPlacePx = 720

function header(place: string, { regular, bold }: CardFonts): string {
  const nameStyle: TextStyle = { glyphs: bold, fontPx: 32, colour: cardColours.text }
  const placeStyle: TextStyle = { glyphs: regular, fontPx: 30, colour: cardColours.muted }
  const baseline = (style: TextStyle) => {
    const { heightPx, baselinePx } = lineBox(style)
    return inner.top + (headerHeightPx - heightPx) / 2 + baselinePx
  }
  const shown = cutToWidth(place, placeStyle.fontPx, maxPlacePx, regular)
  return [
    mark(inner.left, inner.top, headerHeightPx),
    setText('Portolan', inner.left + headerHeightPx + 16, baseline(nameStyle), nameStyle),
    setText(shown, inner.right - widthPx(shown, placeStyle), baseline(placeStyle), placeStyle),
  ].join('')
}

const drawableText = (text: CardText, { regular, bold }: CardFonts): CardText => ({
  ...text,
  place: drawable(text.place, regular),
  heading: drawable(text.heading, bold),
  title: drawable(text.title, bold),
  marks: text.marks.map(mark => drawable(mark, bold)),
  ...(text.aside !== undefined && { aside: drawable(text.aside, regular) }),
  ...(text.summary !== undefined && { summary: drawable(text.summary, regular) }),
  facts: text.facts.map(({ label, value }) => ({ label: drawable(label, regular), value: drawable(value, bold) })),
})

/** A card as SVG of nothing but shapes, whatever its texts hold. */
export function cardPicture(said: CardText, fonts: CardFonts): string {
  const text = drawableText(said, fonts)
  const factsTop = inner.bottom - (text.facts.length > 0 ? factsHeightPx : 0)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidthPx}" height="${cardHeightPx}">`,
    `<rect width="${cardWidthPx}" height="${cardHeightPx}" fill="${cardColours.canvas}"/>`,
    chartLines,
    header(text.place, fonts),
    drawSubject(text, fonts, inner.top + headerHeightPx, factsTop),
    ...(text.facts.length > 0 ? [drawFacts(text, fonts, factsTop)] : []),
    '</svg>',
  ].join('')
}
