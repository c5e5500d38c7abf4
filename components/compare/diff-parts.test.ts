import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hunk, HunkLine } from '#lib/contract/compare/file'
import { diffParts, splitRows } from './diff-parts.ts'

const states = fc.array(fc.constantFrom<HunkLine['state'][]>('same', 'same', 'same', 'same', 'added', 'removed'), {
  maxLength: 80,
})

function linesOf(of: readonly HunkLine['state'][]): readonly HunkLine[] {
  let from = 0
  let to = 0
  return of.map((state, index) => ({
    state,
    text: `${index}`,
    ...(state !== 'added' && { from: ++from }),
    ...(state !== 'removed' && { to: ++to }),
  }))
}

const hunkOf = (lines: readonly HunkLine[]): Hunk => ({
  fromStart: 1,
  fromLines: lines.filter(({ state }) => state !== 'added').length,
  toStart: 1,
  toLines: lines.filter(({ state }) => state !== 'removed').length,
  lines: [...lines],
})

describe('parts of a diff', () => {
  it('has every line once, in order, and folds equal ones only', () => {
    fc.assert(
      fc.property(states, of => {
        const lines = linesOf(of)
        const parts = diffParts([hunkOf(lines)])
        expect(parts.flatMap(part => (part.kind === 'gap' ? [] : part.lines))).toEqual(lines)
        for (const part of parts)
          if (part.kind === 'folded') expect(part.lines.every(({ state }) => state === 'same')).toBe(true)
      }),
    )
  })

  it('keeps three equal lines beside a difference', () => {
    const lines = linesOf([...Array<'same'>(20).fill('same'), 'added', ...Array<'same'>(20).fill('same')])
    expect(diffParts([hunkOf(lines)]).map(part => [part.kind, part.kind === 'gap' ? 0 : part.lines.length])).toEqual([
      ['folded', 17],
      ['lines', 7],
      ['folded', 17],
    ])
  })

  it('tells how many equal lines stand before and between hunks', () => {
    // As `diff -u` of seq 1 40 with lines 5 and 30 changed writes them.
    const hunk = (start: number): Hunk => ({ fromStart: start, fromLines: 7, toStart: start, toLines: 7, lines: [] })
    expect(diffParts([hunk(2), hunk(27)])).toEqual([
      { kind: 'gap', count: 1 },
      { kind: 'gap', count: 18 },
    ])
  })
})

describe('lines side by side', () => {
  it('puts what was removed beside what came in its place', () => {
    const rows = splitRows(linesOf(['same', 'removed', 'removed', 'added', 'same', 'added']))
    expect(rows.map(({ from, to }) => [from?.text, to?.text])).toEqual([
      ['0', '0'],
      ['1', '3'],
      ['2', undefined],
      ['4', '4'],
      [undefined, '5'],
    ])
  })
})
