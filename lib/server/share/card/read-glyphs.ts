import 'server-only'
import type { FontTables } from './unpack-woff.ts'

/** Which characters a font draws, and how wide. */
export interface Glyphs {
  covers(codePoint: number): boolean
  /** Width in em; of characters it does not cover, that of its replacement glyph. */
  widthOf(text: string): number
}

function table(tables: FontTables, tag: string): Buffer {
  const found = tables.get(tag)
  if (!found) throw new Error(`The font has no ${tag} table.`)
  return found
}

const windows = 3
const fullUnicode = 10
const segmentedCoverage = 12

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
  for (const [start, end, glyph] of readSegments(table(tables, 'cmap')))
    for (let code = start; code <= end; code += 1) glyphOf.set(code, glyph + code - start)
  const unitsPerEm = table(tables, 'head').readUInt16BE(18)
  const lastMetric = table(tables, 'hhea').readUInt16BE(34) - 1
  const metrics = table(tables, 'hmtx')
  const advance = (character: string) =>
    metrics.readUInt16BE(Math.min(glyphOf.get(character.codePointAt(0) ?? 0) ?? 0, lastMetric) * 4)
  return {
    covers: codePoint => glyphOf.has(codePoint),
    widthOf: text => [...text].reduce((sum, character) => sum + advance(character), 0) / unitsPerEm,
  }
}
