import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stepFrom } from './difference-step.ts'

it('begins at the end it comes from', () => {
  expect(stepFrom(-1, 3, 1)).toBe(0)
  expect(stepFrom(-1, 3, -1)).toBe(2)
  expect(stepFrom(-1, 0, 1)).toBeUndefined()
})

it('visits each difference once before it comes back, in either direction', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.constantFrom<(1 | -1)[]>(1, -1), (count, direction) => {
      const seen = new Set<number>()
      let at = -1
      for (let step = 0; step < count; step += 1) {
        at = stepFrom(at, count, direction) ?? -1
        seen.add(at)
      }
      expect(seen.size).toBe(count)
      expect(stepFrom(at, count, direction)).toBe(direction === 1 ? 0 : count - 1)
    }),
  )
})
