import 'server-only'
import { readOutlines } from './read-outlines.ts'
import { type FontTables, fontTable } from './unpack-woff.ts'

/** Which characters a font draws, how wide, and as what. Nothing is kerned or joined: a line is the sum of its glyphs. */
export interface Glyphs {
  readonly unitsPerEm: number
  /** How far lines reach above and below their baseline, in em. */
  readonly ascent: number
  readonly descent: number
  covers(codePoint: number): boolean
  /** Width in em; of characters it does not cover, that of its replacement glyph. */
  widthOf(text: string): number
  /** A line of text as SVG path data in font units, from the start of its baseline, y upwards. */
  pathOf(text: string): string
}

const windows = 3
const fullUnicode = 10
const segmentedCoverage = 12
const longOffsets = 1

/** https://learn.microsoft.com/en-us/typography/opentype/spec/cmap#format-12-segmented-coverage */
function readSegments(cmap: Buffer): readonly (readonly [start: number, end: number, glyph: number])[] {
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const record = 4 + index * 8
    if (cmap.readUInt16BE(record) !== windows || cmap.readUInt16BE(record + 2) !== fullUnicode) continue
    const subtable = cmap.subarray(cmap.readUInt32BE(record + 4))
    if (subtable.readUInt16BE(0) !== segmentedCoverage) continue
    return Array.from({ length: subtable.readUInt32BE(12) }, (_, group) => {
      const at = 16 + group * 12
      return [subtable.readUInt32BE(at), subtable.readUInt32BE(at + 4), subtable.readUInt32BE(at + 8)] as const
    })
  }
  throw new Error('The font has no character map of format 12.')
}

export function readGlyphs(tables: FontTables): Glyphs {
  const glyphOf = new Map<number, number>()
  for (const [start, end, glyph] of readSegments(fontTable(tables, 'cmap')))
    for (let code = start; code <= end; code += 1) glyphOf.set(code, glyph + code - start)
  const head = fontTable(tables, 'head')
  if (head.readInt16BE(50) !== longOffsets) throw new Error('The font has no long offsets.')
  const unitsPerEm = head.readUInt16BE(18)
  const lines = fontTable(tables, 'hhea')
  const lastMetric = lines.readUInt16BE(34) - 1
  const metrics = fontTable(tables, 'hmtx')
  const outlineOf = readOutlines(fontTable(tables, 'glyf'), fontTable(tables, 'loca'))
  const numbersOf = (text: string) => [...text].map(character => glyphOf.get(character.codePointAt(0) ?? 0) ?? 0)
  const advance = (glyph: number) => metrics.readUInt16BE(Math.min(glyph, lastMetric) * 4)
  return {
    unitsPerEm,
    ascent: lines.readInt16BE(4) / unitsPerEm,
    descent: -lines.readInt16BE(6) / unitsPerEm,
    covers: codePoint => glyphOf.has(codePoint),
    widthOf: text => numbersOf(text).reduce((sum, glyph) => sum + advance(glyph), 0) / unitsPerEm,
    pathOf(text) {
      let [path, origin, fromX, fromY] = ['', 0, 0, 0]
      for (const glyph of numbersOf(text)) {
        for (const { x, y, curve } of outlineOf(glyph)) {
          path += `m${origin + x - fromX} ${y - fromY}${curve}`
          // Where a contour starts, it ends.
          fromX = origin + x
          fromY = y
        }
        origin += advance(glyph)
      }
      return path
    },
  }
}
