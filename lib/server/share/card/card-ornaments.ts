import 'server-only'
import { cardColours } from './card-style.ts'

/** The mark of public/icon.svg. */
export const mark = (x: number, y: number, sizePx: number): string =>
  `<svg x="${x}" y="${y}" width="${sizePx}" height="${sizePx}" viewBox="0 0 32 32" fill="none" stroke="${cardColours.accent}" stroke-width="2" stroke-linejoin="round"><circle cx="16" cy="16" r="11.5"/><path fill="${cardColours.accent}" d="M16 1.5 19 16H13Z"/><path d="M13 16h6l-3 14.5Z"/><path d="M1.5 16h6M24.5 16h6" stroke-linecap="round"/></svg>`

const winds = 32
const centre = { x: 1200, y: 315 }
const [innerRing, outerRing] = [72, 236]

/**
 * Rhumb lines: from a compass rose in all winds, as on the charts that Portolan is named for. The rose lies half
 * outside, where no text is.
 */
const rhumbs = Array.from({ length: winds / 2 + 1 }, (_, wind) => {
  const angle = Math.PI / 2 + (2 * Math.PI * wind) / winds
  const at = (length: number) =>
    `${(centre.x + Math.cos(angle) * length).toFixed(1)} ${(centre.y + Math.sin(angle) * length).toFixed(1)}`
  // Two winds reach over the chart, above and below what is written; the others as far as the outer ring.
  return `M${at(innerRing)}L${at(wind % 8 === 4 ? 1400 : outerRing)}`
})

const rings = [innerRing, outerRing].map(radius => `<circle cx="${centre.x}" cy="${centre.y}" r="${radius}"/>`)

export const chartLines = `<g fill="none" stroke="${cardColours.chart}" stroke-width="2"><path d="${rhumbs.join('')}"/>${rings.join('')}</g>`
