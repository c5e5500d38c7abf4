import { describe, expect, it } from 'vitest'
import { treeStep } from './tree-keys.ts'
import { type TreeEntry, TreeModel, windowSize } from './tree-model.ts'

const entry = (path: string, isDirectory = false): TreeEntry => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  path,
  isDirectory,
  isLink: false,
})

/** bin, etc (open: hosts, httpd (open: conf)), usr */
function openTree(): TreeModel {
  const model = new TreeModel()
  model.include([
    { path: '', total: 3, offset: 0, entries: [entry('bin', true), entry('etc', true), entry('usr', true)] },
    { path: 'etc', total: 2, offset: 0, entries: [entry('etc/hosts'), entry('etc/httpd', true)] },
    { path: 'etc/httpd', total: 1, offset: 0, entries: [entry('etc/httpd/conf')] },
  ])
  return model
}

const lines = (model: TreeModel) =>
  Array.from({ length: model.count }, (_, index) => {
    const { level, entry: shown } = model.lineAt(index)
    return `${level} ${shown?.path ?? '…'}`
  })

describe('a tree', () => {
  it('shows what is open, in order, each with its level', () => {
    expect(lines(openTree())).toEqual(['1 bin', '1 etc', '2 etc/hosts', '2 etc/httpd', '3 etc/httpd/conf', '1 usr'])
  })

  it('finds a path, and its line', () => {
    const model = openTree()
    const found = model.find('etc/httpd/conf')
    expect(found && model.indexOf(found.directory, found.at)).toBe(4)
    const usr = model.find('usr')
    expect(usr && model.indexOf(usr.directory, usr.at)).toBe(5)
    expect(model.find('etc/none')).toBeUndefined()
  })

  it('gives one line to a directory that is being fetched, and asks for its first window', () => {
    const model = openTree()
    model.open(model.lineAt(0))
    expect(lines(model).slice(0, 3)).toEqual(['1 bin', '2 …', '1 etc'])
    const [missing] = model.missing(0, 3)
    expect(missing).toMatchObject({ directory: { path: 'bin' }, number: 0 })
    if (missing) model.fill(missing.directory, { path: 'bin', total: 0, offset: 0, entries: [] })
    expect(model.missing(0, 3)).toEqual([])
    expect(model.count).toBe(7)
  })

  it('closes a directory with all that is in it, and knows it no longer', () => {
    const model = openTree()
    model.close(model.lineAt(1))
    expect(lines(model)).toEqual(['1 bin', '1 etc', '1 usr'])
  })

  it('has a million entries without holding them', () => {
    const model = new TreeModel()
    const part = (offset: number) => ({
      path: '',
      total: 1_000_000,
      offset,
      entries: Array.from({ length: windowSize }, (_, index) => entry(`file-${offset + index}`)),
    })
    model.fill(model.root, part(500_000))
    expect(model.count).toBe(1_000_000)
    expect(model.lineAt(500_042).entry?.name).toBe('file-500042')
    expect(model.missing(499_990, 500_010)).toMatchObject([{ number: 499_900 / windowSize }])
    for (let number = 0; number < 1_000; number++) model.fill(model.root, part(number * windowSize))
    expect(model.root.windows.size).toBeLessThan(500)
    expect(model.lineAt(500_042).entry).toBeUndefined()
  })

  it('is searched from a line on, round the end', () => {
    const model = openTree()
    expect(model.search(0, 'H')).toBe(2)
    expect(model.search(2, 'h')).toBe(3)
    expect(model.search(3, 'h')).toBe(2)
    expect(model.search(0, 'x')).toBeUndefined()
  })
})

// https://www.w3.org/WAI/ARIA/apg/patterns/treeview/#keyboardinteraction
describe('keys', () => {
  const step = (from: number, key: string) => {
    const found = treeStep(openTree(), from, key, 3)
    if (found?.kind === 'focus') return found.index
    return found && `${found.kind} ${found.line.entry?.path}`
  }
  it.each([
    ['ArrowDown', 1, 2],
    ['ArrowDown', 5, undefined],
    ['ArrowUp', 5, 4],
    ['ArrowUp', 0, undefined],
    ['Home', 4, 0],
    ['End', 1, 5],
    ['PageDown', 1, 4],
    ['PageUp', 4, 1],
    ['ArrowRight', 0, 'open bin'],
    ['ArrowRight', 1, 2],
    ['ArrowRight', 2, undefined],
    ['ArrowLeft', 1, 'close etc'],
    ['ArrowLeft', 4, 3],
    ['ArrowLeft', 2, 1],
    ['ArrowLeft', 5, undefined],
    ['Tab', 1, undefined],
  ])('%s on line %i', (key, from, wanted) => {
    expect(step(from, key)).toBe(wanted)
  })
})
