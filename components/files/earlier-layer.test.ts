import { expect, it } from 'vitest'
import { earlierLayer } from './earlier-layer.ts'

const added = { layer: 0, kind: 'added' } as const
const changed = { layer: 2, kind: 'changed' } as const
const removed = { layer: 4, kind: 'removed' } as const

it.each([
  ['nothing was lost', { type: 'file', changes: [added] }, undefined, undefined],
  ['replaced', { type: 'file', changes: [added, changed] }, undefined, 0],
  ['removed', { type: 'file', changes: [added, changed, removed] }, undefined, 2],
  ['replaced by the chosen layer', { type: 'file', changes: [added, changed, removed] }, 2, 0],
  ['not touched by the chosen layer', { type: 'file', changes: [added, changed] }, 1, undefined],
  ['another mode of a directory', { type: 'directory', changes: [added, changed] }, undefined, undefined],
  ['a removed directory', { type: 'directory', changes: [added, removed] }, undefined, 0],
] as const)('%s', (_, row, layer, wanted) => {
  expect(earlierLayer({ ...row, changes: [...row.changes] }, layer)).toBe(wanted)
})
