import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Contour, readOutlines } from './read-outlines.ts'
import { fontTable, unpackWoff } from './unpack-woff.ts'

/** Numbers are 16-bit words; strings are single bytes in hexadecimal digits. */
const bytes = (...parts: readonly (number | string)[]): Buffer =>
  Buffer.concat(
    parts.map(part => {
      if (typeof part === 'string') return Buffer.from(part, 'hex')
      const word = Buffer.alloc(2)
      word.writeInt16BE(part)
      return word
    }),
  )

const box = [0, 0, 0, 0] as const

function outlinesOf(...glyphs: readonly Buffer[]) {
  const ends = glyphs.map((_, index) => glyphs.slice(0, index + 1).reduce((sum, { length }) => sum + length, 0))
  return readOutlines(Buffer.concat(glyphs), bytes(...[0, ...ends].flatMap(end => [0, end])))
}

/** (10, 20), a byte to the right, a word upwards: https://learn.microsoft.com/en-us/typography/opentype/spec/glyf */
const triangle = bytes(1, ...box, 2, 0, '373311', '0a64', '14', 300)

describe('outlines', () => {
  it('are read from bytes, words and what stays the same', () => {
    expect(outlinesOf(triangle)(0)).toEqual([{ x: 10, y: 20, curve: 'l100 0l0 300l-100 -300z' }])
  })

  it('pass over instructions, and read one contour after the other', () => {
    const glyph = bytes(2, ...box, 1, 3, 3, 'aabbcc', '01010101', 10, 5, 5, 5, 0, 1, 2, 3)
    expect(outlinesOf(glyph)(0)).toEqual([
      { x: 10, y: 0, curve: 'l5 1l-5 -1z' },
      { x: 20, y: 3, curve: 'l5 3l-5 -3z' },
    ])
  })

  it('curve by a control point', () => {
    const glyph = bytes(1, ...box, 2, 0, '010001', 0, 50, 50, 0, 80, -80)
    expect(outlinesOf(glyph)(0)).toEqual([{ x: 0, y: 0, curve: 'q50 80 100 0l-100 0z' }])
  })

  it('of control points alone go through the middles between them', () => {
    // One flag, repeated three times.
    const glyph = bytes(1, ...box, 3, 0, '0803', 100, -200, 0, 200, 100, 0, -200, 0)
    expect(outlinesOf(glyph)(0)).toEqual([
      { x: 0, y: 100, curve: 'q-100 0 -100 -100q0 -100 100 -100q100 0 100 100q0 100 -100 100z' },
    ])
  })

  it('are put together from others that are moved', () => {
    const glyph = bytes(-1, ...box, 0x0023, 0, 5, -7, 0x0002, 0, '03fe')
    expect(outlinesOf(triangle, glyph)(1)).toMatchObject([
      { x: 15, y: 13 },
      { x: 13, y: 18 },
    ])
    expect(() => outlinesOf(triangle, bytes(-1, ...box, 0x000a, 0, '0000', 0x4000))(1)).toThrow('not only moved')
  })

  it('of a space are none', () => {
    expect(outlinesOf(triangle, Buffer.alloc(0))(1)).toEqual([])
  })
})

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)

/** Left, bottom, right, top; of the points of the curves, and of those and their control points. */
function boundsOf(contours: readonly Contour[]) {
  const on: [number, number][] = []
  const control: [number, number][] = []
  for (const { x, y, curve } of contours) {
    let at: [number, number] = [x, y]
    on.push(at)
    for (const [, values = ''] of curve.matchAll(/[lq]([^lqz]+)/g)) {
      const points = (values.match(/\S+ \S+/g) ?? []).map((pair): [number, number] => {
        const [dx = 0, dy = 0] = pair.split(' ').map(Number)
        return [at[0] + dx, at[1] + dy]
      })
      control.push(...points.slice(0, -1))
      at = points.at(-1) ?? at
      on.push(at)
    }
  }
  const around = (points: readonly [number, number][]) =>
    [0, 1].flatMap(axis => [least(points.map(p => p[axis] ?? 0)), -least(points.map(p => -(p[axis] ?? 0)))])
  return { inner: around(on), outer: around([...on, ...control]) }
}

it.each(['Regular', 'SemiBold'])('outlines of Pretendard %s are as large as the font says', weight => {
  const folder = 'node_modules/pretendard/dist/web/static/woff-subset'
  const tables = unpackWoff(readFileSync(`${folder}/Pretendard-${weight}.subset.woff`))
  const [glyf, loca] = [fontTable(tables, 'glyf'), fontTable(tables, 'loca')]
  const outlineOf = readOutlines(glyf, loca)
  const glyphs = fontTable(tables, 'maxp').readUInt16BE(4)
  const wrong: number[] = []
  for (let glyph = 0; glyph < glyphs; glyph += 1) {
    const at = loca.readUInt32BE(glyph * 4)
    if (loca.readUInt32BE(glyph * 4 + 4) === at) continue
    const [xMin = 0, yMin = 0, xMax = 0, yMax = 0] = [2, 4, 6, 8].map(field => glyf.readInt16BE(at + field))
    const { inner, outer } = boundsOf(outlineOf(glyph))
    const said = [xMin, xMax, yMin, yMax]
    const holds = said.every((value, side) => {
      const sign = side % 2 === 0 ? 1 : -1
      // A box is in whole units, and half units are between two control points.
      return sign * value <= sign * (inner[side] ?? 0) + 1 && sign * value >= sign * (outer[side] ?? 0) - 1
    })
    if (!holds) wrong.push(glyph)
  }
  expect(wrong).toEqual([])
  expect(glyphs).toBeGreaterThan(4000)
})
