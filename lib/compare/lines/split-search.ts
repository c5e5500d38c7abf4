/** A part of both sides; the ends are not in it. */
export interface Stretch {
  readonly from: number
  readonly fromEnd: number
  readonly to: number
  readonly toEnd: number
}

/** A place of both sides that a way from one to the other goes through. */
export interface Split {
  readonly from: number
  readonly to: number
}

/** Ways are searched to the end up to so many edits from each end; then the one that has come furthest is taken. */
const patientEdits = 4_096
const hastyEdits = 64

/**
 * Looks for the middle of a shortest way from one sequence to the other, from both ends at once: Myers, “An O(ND)
 * Difference Algorithm and Its Variations” (https://doi.org/10.1007/BF01840446), section 4b. A diagonal is the difference
 * of the two places; of each is kept how far along `from` a way with so many edits comes.
 */
export class SplitSearch {
  readonly #from: Int32Array
  readonly #to: Int32Array
  readonly #forward: Int32Array
  readonly #backward: Int32Array
  /** Diagonals begin below 0. */
  readonly #base: number
  #stepsLeft: number

  /** @param patientSteps of all searches together; after them each is hasty, and the rest is soon done */
  constructor(from: Int32Array, to: Int32Array, patientSteps: number) {
    this.#stepsLeft = patientSteps
    this.#from = from
    this.#to = to
    this.#forward = new Int32Array(from.length + to.length + 3)
    this.#backward = new Int32Array(from.length + to.length + 3)
    this.#base = to.length + 1
  }

  /** Neither side of the stretch is empty, and neither their first nor their last lines are equal. */
  find(stretch: Stretch): Split {
    const start = stretch.from - stretch.to
    const end = stretch.fromEnd - stretch.toEnd
    const isOdd = ((start - end) & 1) !== 0
    const maxEdits = this.#stepsLeft > 0 ? patientEdits : hastyEdits
    this.#forward[this.#base + start] = stretch.from
    this.#backward[this.#base + end] = stretch.fromEnd
    let ahead: Range = { first: start, last: start }
    let back: Range = { first: end, last: end }
    for (let edits = 1; ; edits += 1) {
      ahead = widen(ahead, stretch, this.#forward, this.#base, -1)
      const met = this.#goAhead(stretch, ahead, isOdd ? back : none)
      if (met !== undefined) return this.#at(met, this.#forward)
      back = widen(back, stretch, this.#backward, this.#base, maxPlace)
      const metBack = this.#goBack(stretch, back, isOdd ? none : ahead)
      if (metBack !== undefined) return this.#at(metBack, this.#backward)
      this.#stepsLeft -= 2 * edits
      if (edits >= maxEdits) return this.#furthest(stretch, ahead)
    }
  }

  /** @returns the diagonal on which a way meets one of `others`, which come from the other end */
  #goAhead({ fromEnd, toEnd }: Stretch, { first, last }: Range, others: Range): number | undefined {
    const [from, to, reach, base] = [this.#from, this.#to, this.#forward, this.#base]
    for (let diagonal = last; diagonal >= first; diagonal -= 2) {
      const below = reach[base + diagonal - 1] as number
      const above = reach[base + diagonal + 1] as number
      let at = below < above ? above : below + 1
      let other = at - diagonal
      while (at < fromEnd && other < toEnd && from[at] === to[other]) {
        at += 1
        other += 1
      }
      reach[base + diagonal] = at
      if (isWithin(others, diagonal) && (this.#backward[base + diagonal] as number) <= at) return diagonal
    }
    return undefined
  }

  #goBack({ from: start, to: otherStart }: Stretch, { first, last }: Range, others: Range): number | undefined {
    const [from, to, reach, base] = [this.#from, this.#to, this.#backward, this.#base]
    for (let diagonal = last; diagonal >= first; diagonal -= 2) {
      const below = reach[base + diagonal - 1] as number
      const above = reach[base + diagonal + 1] as number
      let at = below < above ? below : above - 1
      let other = at - diagonal
      while (at > start && other > otherStart && from[at - 1] === to[other - 1]) {
        at -= 1
        other -= 1
      }
      reach[base + diagonal] = at
      if (isWithin(others, diagonal) && at <= (this.#forward[base + diagonal] as number)) return diagonal
    }
    return undefined
  }

  #at(diagonal: number, reach: Int32Array): Split {
    const from = reach[this.#base + diagonal] as number
    return { from, to: from - diagonal }
  }

  #furthest({ fromEnd, toEnd }: Stretch, { first, last }: Range): Split {
    let best: Split = { from: 0, to: 0 }
    for (let diagonal = first; diagonal <= last; diagonal += 2) {
      const { from } = this.#at(diagonal, this.#forward)
      // What left the stretch is taken back to its edge.
      const at = Math.min(from, fromEnd, toEnd + diagonal)
      if (2 * at - diagonal > best.from + best.to) best = { from: at, to: at - diagonal }
    }
    return best
  }
}

/** Every second diagonal from `first` to `last`. */
interface Range {
  readonly first: number
  readonly last: number
}

const none: Range = { first: 1, last: 0 }
const maxPlace = 0x7fffffff

const isWithin = ({ first, last }: Range, diagonal: number) => diagonal >= first && diagonal <= last

/** One more diagonal on both sides, or one less where the stretch ends; what is beyond has come nowhere. */
function widen({ first, last }: Range, stretch: Stretch, reach: Int32Array, base: number, nowhere: number): Range {
  const isOpenBelow = first > stretch.from - stretch.toEnd
  const isOpenAbove = last < stretch.fromEnd - stretch.to
  if (isOpenBelow) reach[base + first - 2] = nowhere
  if (isOpenAbove) reach[base + last + 2] = nowhere
  return { first: isOpenBelow ? first - 1 : first + 1, last: isOpenAbove ? last + 1 : last - 1 }
}
