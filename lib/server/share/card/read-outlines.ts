import 'server-only'

/** A closed curve as SVG path data in font units, y upwards: it starts at x and y, and all of `curve` is relative. */
export interface Contour {
  readonly x: number
  readonly y: number
  readonly curve: string
}

interface Point {
  readonly x: number
  readonly y: number
  readonly onCurve: boolean
}

/** https://learn.microsoft.com/en-us/typography/opentype/spec/glyf#simple-glyph-description */
const simple = { onCurve: 0x01, xShort: 0x02, yShort: 0x04, repeat: 0x08, xSame: 0x10, ySame: 0x20 } as const
/** https://learn.microsoft.com/en-us/typography/opentype/spec/glyf#composite-glyph-description */
const composite = { words: 0x0001, offsets: 0x0002, more: 0x0020, scaled: 0x0008 | 0x0040 | 0x0080 } as const

const headerBytes = 10

/** Quadratic curves. Of two control points in a row, the middle is a point of the curve. */
function contourOf(points: readonly Point[]): Contour {
  const all = points.flatMap((point, index) => {
    const next = points[(index + 1) % points.length] ?? point
    const middle = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, onCurve: true }
    return point.onCurve || next.onCurve ? [point] : [point, middle]
  })
  const first = all.findIndex(({ onCurve }) => onCurve)
  const [start, ...others] = [...all.slice(first), ...all.slice(0, first)] as [Point, ...Point[]]
  let [from, control, curve]: [Point, Point | undefined, string] = [start, undefined, '']
  const relative = ({ x, y }: Point) => `${x - from.x} ${y - from.y}`
  for (const point of [...others, start]) {
    if (point.onCurve) {
      curve += control ? `q${relative(control)} ${relative(point)}` : `l${relative(point)}`
      from = point
    }
    control = point.onCurve ? undefined : point
  }
  return { x: start.x, y: start.y, curve: `${curve}z` }
}

function readSimple(glyph: Buffer, count: number): readonly Contour[] {
  const ends = Array.from({ length: count }, (_, contour) => glyph.readUInt16BE(headerBytes + contour * 2))
  let at = headerBytes + count * 2
  at += 2 + glyph.readUInt16BE(at)
  const flags: number[] = []
  while (flags.length <= (ends.at(-1) ?? -1)) {
    const flag = glyph.readUInt8(at++)
    const repeats = flag & simple.repeat ? glyph.readUInt8(at++) : 0
    for (let time = 0; time <= repeats; time += 1) flags.push(flag)
  }
  function readCoordinates(short: number, same: number): readonly number[] {
    let value = 0
    return flags.map(flag => {
      if (flag & short) value += (flag & same ? 1 : -1) * glyph.readUInt8(at++)
      else if (!(flag & same)) {
        value += glyph.readInt16BE(at)
        at += 2
      }
      return value
    })
  }
  const xs = readCoordinates(simple.xShort, simple.xSame)
  const ys = readCoordinates(simple.yShort, simple.ySame)
  const points = flags.map((flag, index) => ({
    x: xs[index] ?? 0,
    y: ys[index] ?? 0,
    onCurve: (flag & simple.onCurve) !== 0,
  }))
  return ends.map((end, contour) => contourOf(points.slice((ends[contour - 1] ?? -1) + 1, end + 1)))
}

/** Letters with marks, and the like: other glyphs, moved. */
function readComposite(glyph: Buffer, outlineOf: (glyph: number) => readonly Contour[]): readonly Contour[] {
  const contours: Contour[] = []
  let at = headerBytes
  let flags: number = composite.more
  while (flags & composite.more) {
    flags = glyph.readUInt16BE(at)
    if (flags & composite.scaled || !(flags & composite.offsets))
      throw new Error('The font has parts that are not only moved.')
    const [dx, dy] =
      flags & composite.words
        ? [glyph.readInt16BE(at + 4), glyph.readInt16BE(at + 6)]
        : [glyph.readInt8(at + 4), glyph.readInt8(at + 5)]
    for (const { x, y, curve } of outlineOf(glyph.readUInt16BE(at + 2))) contours.push({ x: x + dx, y: y + dy, curve })
    at += flags & composite.words ? 8 : 6
  }
  return contours
}

/**
 * Outlines of glyphs by their number, each read when it is first asked for; a space has none. For fonts that are shipped
 * with Portolan: nothing is checked.
 *
 * @param loca https://learn.microsoft.com/en-us/typography/opentype/spec/loca#long-format
 */
export function readOutlines(glyf: Buffer, loca: Buffer): (glyph: number) => readonly Contour[] {
  const known = new Map<number, readonly Contour[]>()
  function read(number: number): readonly Contour[] {
    const glyph = glyf.subarray(loca.readUInt32BE(number * 4), loca.readUInt32BE(number * 4 + 4))
    if (glyph.length === 0) return []
    const count = glyph.readInt16BE(0)
    return count < 0 ? readComposite(glyph, outlineOf) : readSimple(glyph, count)
  }
  function outlineOf(number: number): readonly Contour[] {
    const found = known.get(number) ?? read(number)
    known.set(number, found)
    return found
  }
  return outlineOf
}
