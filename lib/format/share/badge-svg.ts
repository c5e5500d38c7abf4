import { makeVisible } from '../make-visible.ts'
import { truncateMiddle } from '../truncate-middle.ts'
import { escapeXml } from './escape-xml.ts'
import { textWidth } from './text-width.ts'

/** `none` for what is not known or failed. */
export type BadgeTone = 'plain' | 'notice' | 'none'

export interface Badge {
  readonly label: string
  readonly value: string
  readonly tone: BadgeTone
}

/** White text has a contrast of at least 4.5 on each. */
const colours: Readonly<Record<BadgeTone, string>> = { plain: '#0b5c86', notice: '#855000', none: '#6b7280' }
const labelColour = '#47505a'

const longestValue = 60
const fontPx = 11
const paddingPx = 7

const half = (text: string, leftPx: number, widthPx: number): string =>
  // textLength holds the text to its box whatever font the reader has.
  `<text x="${leftPx + paddingPx}" y="14" textLength="${widthPx - 2 * paddingPx}" lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`

const boxWidth = (text: string): number => Math.ceil(textWidth(makeVisible(text), fontPx)) + 2 * paddingPx

/** A badge as a document of its own: no script, no reference to anything outside. https://www.w3.org/TR/SVG2/ */
export function badgeSvg({ label, value, tone }: Badge): string {
  const shown = truncateMiddle(value, longestValue)
  const labelPx = boxWidth(label)
  const valuePx = boxWidth(shown)
  const widthPx = labelPx + valuePx
  const title = escapeXml(`${label}: ${shown}`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="20" viewBox="0 0 ${widthPx} 20" role="img" aria-labelledby="t">`,
    `<title id="t">${title}</title>`,
    `<clipPath id="c"><rect width="${widthPx}" height="20" rx="4"/></clipPath>`,
    `<g clip-path="url(#c)"><rect width="${labelPx}" height="20" fill="${labelColour}"/>`,
    `<rect x="${labelPx}" width="${valuePx}" height="20" fill="${colours[tone]}"/></g>`,
    `<g fill="#fff" font-family="Verdana,'DejaVu Sans',Geneva,sans-serif" font-size="${fontPx}">`,
    `${half(label, 0, labelPx)}${half(shown, labelPx, valuePx)}</g></svg>`,
  ].join('')
}
