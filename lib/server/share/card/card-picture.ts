import 'server-only'
import { type CSSProperties, createElement, type ReactElement, type ReactNode } from 'react'
import type { CardFonts } from './card-fonts.ts'
import { chartLines, markPicture } from './card-ornaments.ts'
import { cardHeightPx, cardWidthPx } from './card-size.ts'
import { breakLines, cutToWidth, drawable, shrinkToWidth } from './fit-text.ts'
import type { Glyphs } from './read-glyphs.ts'

/** Texts of a card in one language, as they were said. */
export interface CardText {
  readonly place: string
  readonly heading: string
  readonly title: string
  readonly marks: readonly string[]
  /** The first mark became the second. */
  readonly isChange?: boolean
  readonly aside?: string
  readonly summary?: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
}

const marginPx = 72
const innerPx = cardWidthPx - 2 * marginPx

/** The light theme of app/globals.css. */
export const cardColours = {
  canvas: '#fbfaf8',
  surface: '#ffffff',
  text: '#1b2026',
  muted: '#5a636d',
  border: '#e4e0da',
  accent: '#0b5c86',
  accentSoft: '#e4f0f6',
} as const

const box = (style: CSSProperties, ...children: readonly ReactNode[]): ReactElement =>
  createElement('div', { style: { display: 'flex', ...style } }, ...children)

const picture = (source: string, width: number, height: number, style: CSSProperties = {}): ReactElement =>
  createElement('img', { src: source, width, height, style })

function header(place: string, { regular }: CardFonts): ReactElement {
  const fontPx = 30
  return box(
    { alignItems: 'center', justifyContent: 'space-between' },
    box({ alignItems: 'center', gap: 16, fontSize: 32, fontWeight: 600 }, picture(markPicture, 48, 48), 'Portolan'),
    box({ fontSize: fontPx, color: cardColours.muted }, cutToWidth(place, fontPx, 720, regular.glyphs)),
  )
}

const markFontPx = 34

function marks({ marks: texts, aside, isChange }: CardText, { regular, bold }: CardFonts): ReactElement {
  const asidePx = aside === undefined ? 0 : regular.glyphs.widthOf(aside) * 30 + 28
  const eachPx = (innerPx - asidePx - 56 * (texts.length - 1)) / Math.max(texts.length, 1) - 40
  const between = isChange ? [box({ fontSize: 30, marginLeft: 16 }, '→')] : []
  const chips = texts.flatMap((text, index) => [
    ...(index > 0 ? between : []),
    box(
      {
        background: cardColours.accentSoft,
        borderRadius: 12,
        color: cardColours.accent,
        fontSize: markFontPx,
        fontWeight: 600,
        padding: '6px 20px 8px',
        ...(index > 0 && { marginLeft: 16 }),
      },
      cutToWidth(text, markFontPx, eachPx, bold.glyphs),
    ),
  ])
  const shown = aside === undefined ? [] : [box({ fontSize: 30, marginLeft: texts.length > 0 ? 28 : 0 }, aside)]
  return box({ alignItems: 'center', color: cardColours.muted, marginTop: 22 }, ...chips, ...shown)
}

const titleSizesPx = [80, 72, 64, 56, 50, 44]

function subject(text: CardText, fonts: CardFonts): ReactElement {
  const title = shrinkToWidth(text.title, titleSizesPx, innerPx, fonts.bold.glyphs)
  const summaryPx = 30
  const summary = breakLines(text.summary ?? '', summaryPx, innerPx, 2, fonts.regular.glyphs)
  return box(
    { flexDirection: 'column', flexGrow: 1, justifyContent: 'center' },
    box({ fontSize: 28, fontWeight: 600, color: cardColours.accent }, text.heading),
    box({ fontSize: title.fontPx, fontWeight: 600, letterSpacing: 0, lineHeight: 1.2, marginTop: 8 }, title.text),
    ...(text.marks.length > 0 || text.aside !== undefined ? [marks(text, fonts)] : []),
    ...(text.summary === undefined
      ? []
      : [
          box(
            { flexDirection: 'column', fontSize: summaryPx, lineHeight: 1.4, color: cardColours.muted, marginTop: 24 },
            ...summary.map(line => box({}, line)),
          ),
        ]),
  )
}

const factSizesPx = [34, 31, 28, 26, 24]
const factGapPx = 44

/** All facts in one size, the largest at which they stand side by side; in the smallest, the long ones are cut. */
function fitFacts(
  values: readonly string[],
  glyphs: Glyphs,
): { readonly fontPx: number; readonly widthsPx: readonly number[] } {
  const freePx = innerPx - factGapPx * (values.length - 1)
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

function facts(text: CardText, { bold }: CardFonts): ReactElement {
  const values = text.facts.map(({ value }) => value)
  const { fontPx, widthsPx } = fitFacts(values, bold.glyphs)
  const columns = text.facts.map(({ label, value }, index) =>
    box(
      { flexDirection: 'column', marginLeft: index > 0 ? factGapPx : 0 },
      box({ fontSize: 25, color: cardColours.muted, height: 36 }, label),
      box(
        { fontSize: fontPx, fontWeight: 600, height: 46, alignItems: 'center' },
        cutToWidth(value, fontPx, widthsPx[index] ?? 0, bold.glyphs),
      ),
    ),
  )
  return box({ borderTop: `2px solid ${cardColours.border}`, paddingTop: 26, minHeight: 112 }, ...columns)
}

const drawableText = (text: CardText, { regular, bold }: CardFonts): CardText => ({
  ...text,
  place: drawable(text.place, regular.glyphs),
  heading: drawable(text.heading, bold.glyphs),
  title: drawable(text.title, bold.glyphs),
  marks: text.marks.map(mark => drawable(mark, bold.glyphs)),
  ...(text.aside !== undefined && { aside: drawable(text.aside, regular.glyphs) }),
  ...(text.summary !== undefined && { summary: drawable(text.summary, regular.glyphs) }),
  facts: text.facts.map(({ label, value }) => ({
    label: drawable(label, regular.glyphs),
    value: drawable(value, bold.glyphs),
  })),
})

/** A card as elements with inline styles, whatever its texts hold: https://github.com/vercel/satori#css */
export function cardPicture(said: CardText, fonts: CardFonts): ReactElement {
  const text = drawableText(said, fonts)
  return box(
    {
      width: cardWidthPx,
      height: cardHeightPx,
      background: cardColours.canvas,
      color: cardColours.text,
      fontFamily: 'Pretendard',
      position: 'relative',
    },
    picture(chartLines, cardWidthPx, cardHeightPx, { position: 'absolute', left: 0, top: 0 }),
    box(
      { flexDirection: 'column', width: cardWidthPx, height: cardHeightPx, padding: `52px ${marginPx}px 44px` },
      header(text.place, fonts),
      subject(text, fonts),
      ...(text.facts.length > 0 ? [facts(text, fonts)] : []),
    ),
  )
}
