import type { Picture } from './picture.ts'

/** Another version of the browser may round a box the other way. */
const SIZE_TOLERANCE_PX = 1
/** By which each of red, green and blue may differ: colours are mixed in floating point. */
const CHANNEL_TOLERANCE = 3
/** Squares that a colour needs to count; one that has fewer may be left by a smoothed edge. */
const CERTAIN_SQUARES = 64
const POSSIBLE_SQUARES = 24
/** Of 63. The faintest border moved by one strip makes a difference of 10. */
const STRIP_TOLERANCE = 6
/** Letters that moved by a part of a pixel change one strip here and there. */
const STRIPS_THAT_MAY_DIFFER = 0.02

const channels = (colour: string) => [0, 2, 4].map(start => Number.parseInt(colour.slice(start, start + 2), 16))

function isNear(one: string, other: string): boolean {
  const others = channels(other)
  return channels(one).every((value, index) => Math.abs(value - (others[index] ?? Number.NaN)) <= CHANNEL_TOLERANCE)
}

const squaresNear = (colours: Picture['colours'], wanted: string) =>
  [...colours].reduce((sum, [colour, count]) => sum + (isNear(colour, wanted) ? count : 0), 0)

const coloursOnlyIn = (one: Picture, other: Picture) =>
  [...one.colours]
    .filter(([colour, count]) => count >= CERTAIN_SQUARES && squaresNear(other.colours, colour) < POSSIBLE_SQUARES)
    .map(([colour]) => `#${colour}`)

function stripsThatDiffer(before: readonly number[], after: readonly number[]): number {
  const differing = before.filter((strip, index) => Math.abs(strip - (after[index] ?? 0)) > STRIP_TOLERANCE).length
  return differing > Math.max(1, before.length * STRIPS_THAT_MAY_DIFFER) ? differing : 0
}

/** What is different, in words; nothing when both show the same. */
export function comparePictures(before: Picture, after: Picture): readonly string[] {
  const sizes = [before, after].map(({ width, height }) => `${width}×${height} px`)
  const isSameSize =
    Math.abs(before.width - after.width) <= SIZE_TOLERANCE_PX &&
    Math.abs(before.height - after.height) <= SIZE_TOLERANCE_PX
  if (!isSameSize) return [`it was ${sizes[0]} and is ${sizes[1]}`]
  const gone = coloursOnlyIn(before, after)
  const come = coloursOnlyIn(after, before)
  const rows = stripsThatDiffer(before.rows, after.rows)
  const columns = stripsThatDiffer(before.columns, after.columns)
  return [
    ...(gone.length > 0 ? [`it lost ${gone.join(', ')}`] : []),
    ...(come.length > 0 ? [`it got ${come.join(', ')}`] : []),
    ...(rows > 0 ? [`${rows} of its ${before.rows.length} strips from top to bottom differ`] : []),
    ...(columns > 0 ? [`${columns} of its ${before.columns.length} strips from left to right differ`] : []),
  ]
}
