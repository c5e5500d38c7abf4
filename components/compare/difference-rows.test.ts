import { describe, expect, it } from 'vitest'
import { differenceNodes } from './difference-nodes.ts'
import { differenceMove, differenceRows } from './difference-rows.ts'

const nodes = differenceNodes([
  { name: 'a', path: 'etc/a', state: 'added', aspects: [] },
  { name: 'b', path: 'etc/b', state: 'removed', aspects: [] },
  { name: 'c', path: 'c', state: 'content', aspects: [] },
])
const open = differenceRows(nodes, new Map(), () => true)

describe('lines of the tree of differences', () => {
  it('tells each its place among its siblings', () => {
    expect(open.map(({ node, level, position, siblings }) => [node.path, level, position, siblings])).toEqual([
      ['etc', 1, 1, 2],
      ['etc/a', 2, 1, 2],
      ['etc/b', 2, 2, 2],
      ['c', 1, 2, 2],
    ])
    expect(differenceRows(nodes, new Map(), () => false).map(({ node }) => node.path)).toEqual(['etc', 'c'])
  })

  it('keeps a line for what is being fetched, and takes in what came', () => {
    const closed = [{ path: 'usr', name: 'usr', children: [] }]
    expect(differenceRows(closed, new Map(), () => true).map(({ isWaiting }) => isWaiting)).toEqual([undefined, true])
    const fetched = new Map([['usr', [{ path: 'usr/bin', name: 'bin' }]]])
    expect(differenceRows(closed, fetched, () => true).map(({ node }) => node.path)).toEqual(['usr', 'usr/bin'])
  })

  it.each([
    ['ArrowDown', 0, { focus: 1 }],
    ['ArrowUp', 0, undefined],
    ['End', 0, { focus: 3 }],
    ['ArrowLeft', 2, { focus: 0 }],
    ['ArrowLeft', 0, { toggles: true }],
    ['ArrowRight', 0, { focus: 1 }],
    ['ArrowRight', 3, undefined],
    ['PageDown', 0, { focus: 2 }],
    ['PageUp', 1, { focus: 0 }],
    ['n', 0, { focus: 1 }],
    ['n', 3, { focus: 1 }],
    ['p', 1, { focus: 3 }],
    ['x', 0, undefined],
  ] as const)('%s at line %i', (key, at, move) => {
    expect(differenceMove(open, at, key, 2)).toEqual(move)
  })
})
