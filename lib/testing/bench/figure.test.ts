import { describe, expect, it } from 'vitest'
import { amountFigure, exactFigure, leastFigure, ratioFigure, renderFigures } from './figure.ts'

const comparison = { oursMs: 50, theirsMs: 100, ratio: 0.5, runs: 5 }

describe('figures', () => {
  it('pass at their limit and fail beyond it', () => {
    expect(ratioFigure('x', comparison, 0.5).passed).toBe(true)
    expect(ratioFigure('x', comparison, 0.49).passed).toBe(false)
    expect(amountFigure('x', 190, 'kB', 190).passed).toBe(true)
    expect(amountFigure('x', 190.1, 'kB', 190).passed).toBe(false)
    expect(leastFigure('x', 95, 95, 5).passed).toBe(true)
    expect(leastFigure('x', 94, 95, 5).passed).toBe(false)
    expect(leastFigure('x', Number.NaN, 95, 5).passed).toBe(false)
  })

  it('fail where one run of several is not as it has to be, or none was seen', () => {
    expect(exactFigure('x', ['1 HEAD', '1 HEAD'], '1 HEAD').passed).toBe(true)
    expect(exactFigure('x', ['1 HEAD', '1 HEAD, 1 GET'], '1 HEAD')).toMatchObject({
      passed: false,
      ours: '1 HEAD, 1 GET',
    })
    expect(exactFigure('x', [], 'none').passed).toBe(false)
  })

  it('without a limit neither pass nor fail', () => {
    expect(ratioFigure('x', comparison)).not.toHaveProperty('passed')
    expect(amountFigure('x', 1, 'MiB')).not.toHaveProperty('passed')
  })

  it('are printed as a table', () => {
    expect(renderFigures([ratioFigure('tags', comparison, 0.8), amountFigure('scripts', 200, 'kB', 190)])).toBe(
      [
        'name         ours  theirs  ratio     limit  runs',
        'tags      50.0 ms  100 ms  0.500     ≤ 0.8     5  pass',
        'scripts  200.0 kB                 ≤ 190 kB     1  FAIL',
      ].join('\n'),
    )
  })
})
