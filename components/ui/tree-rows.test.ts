import { describe, expect, it } from 'vitest'
import { type TreeNode, treeMove, treeRows } from './tree-rows.ts'

const leaf = (id: string): TreeNode => ({ id, text: id, label: id })
const nodes: readonly TreeNode[] = [
  { ...leaf('index'), children: [{ ...leaf('amd64'), children: [leaf('config'), leaf('layer')] }, leaf('arm64')] },
  leaf('notes'),
]
const open =
  (...closed: string[]) =>
  (id: string) =>
    !closed.includes(id)
const move = (from: string, key: string, isOpen = open()) => treeMove(treeRows(nodes, isOpen), isOpen, from, key)

describe('treeRows', () => {
  it('lists open branches with the place ARIA asks for', () => {
    const rows = treeRows(nodes, open())
    expect(rows.map(row => row.node.id)).toEqual(['index', 'amd64', 'config', 'layer', 'arm64', 'notes'])
    expect(rows[3]).toMatchObject({ level: 3, position: 2, siblings: 2, parentId: 'amd64' })
  })

  it('leaves out what is inside a closed branch', () => {
    expect(treeRows(nodes, open('amd64')).map(row => row.node.id)).toEqual(['index', 'amd64', 'arm64', 'notes'])
  })
})

// The keys of https://www.w3.org/WAI/ARIA/apg/patterns/treeview/#keyboardinteraction
describe('treeMove', () => {
  it.each([
    ['down', 'amd64', 'ArrowDown', { focus: 'config' }],
    ['up', 'arm64', 'ArrowUp', { focus: 'layer' }],
    ['right enters an open branch', 'amd64', 'ArrowRight', { focus: 'config' }],
    ['right on a leaf does nothing', 'config', 'ArrowRight', undefined],
    ['left closes an open branch', 'amd64', 'ArrowLeft', { close: 'amd64' }],
    ['left on a leaf goes to its parent', 'layer', 'ArrowLeft', { focus: 'amd64' }],
    ['left at the top does nothing', 'notes', 'ArrowLeft', undefined],
    ['home', 'layer', 'Home', { focus: 'index' }],
    ['end', 'index', 'End', { focus: 'notes' }],
    ['down on the last row does nothing', 'notes', 'ArrowDown', undefined],
    ['up on the first row does nothing', 'index', 'ArrowUp', undefined],
    ['a letter finds the next match', 'amd64', 'A', { focus: 'arm64' }],
    ['a letter wraps around', 'notes', 'c', { focus: 'config' }],
    ['Tab is left to the browser', 'amd64', 'Tab', undefined],
  ])('%s', (_, from, key, expected) => {
    expect(move(from, key)).toEqual(expected)
  })

  it('right opens a closed branch', () => {
    expect(move('amd64', 'ArrowRight', open('amd64'))).toEqual({ open: 'amd64' })
  })

  it('left on a closed branch goes to its parent', () => {
    expect(move('amd64', 'ArrowLeft', open('amd64'))).toEqual({ focus: 'index' })
  })
})
