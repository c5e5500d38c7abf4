import 'server-only'
import { cardHeightPx, cardWidthPx } from './card-size.ts'

/** The light theme of app/globals.css. */
export const cardColours = {
  canvas: '#fbfaf8',
  text: '#1b2026',
  muted: '#5a636d',
  border: '#e4e0da',
  accent: '#0b5c86',
  accentSoft: '#e4f0f6',
  chart: '#e9eff2',
} as const

const marginPx = 72
/** Where what is written stands. */
export const inner = {
  left: marginPx,
  right: cardWidthPx - marginPx,
  width: cardWidthPx - 2 * marginPx,
  top: 52,
  bottom: cardHeightPx - 44,
} as const
