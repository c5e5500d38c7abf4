import { describe, expect, it } from 'vitest'
import type { ComparedFile, FileState } from '#lib/contract/compare/files'
import { differenceNodes } from './difference-nodes.ts'

const row = (path: string, state: FileState): ComparedFile => ({
  ...{ name: path.slice(path.lastIndexOf('/') + 1), path, state, aspects: [] },
})

describe('a list of differences as a tree', () => {
  it('makes the directories that rows of a whole tree stand in, and sums what is below them', () => {
    const [etc, usr, ...more] = differenceNodes([
      row('etc/a/one', 'added'),
      row('etc/a/two', 'removed'),
      row('etc/three', 'content'),
      row('usr', 'metadata'),
    ])
    expect(more).toEqual([])
    expect(etc).toMatchObject({ path: 'etc', below: { added: 1, removed: 1, content: 1, metadata: 0 } })
    expect(etc?.entry).toBeUndefined()
    expect(etc?.children?.map(({ path }) => path)).toEqual(['etc/a', 'etc/three'])
    expect(etc?.children?.[0]?.children?.map(({ name }) => name)).toEqual(['one', 'two'])
    expect(usr).toMatchObject({ path: 'usr', entry: { state: 'metadata' } })
    expect(usr?.children).toBeUndefined()
  })

  it('leaves open what is below a directory of a list of one directory', () => {
    const below = {
      added: 3,
      removed: 0,
      content: 0,
      metadata: 0,
      renamed: 0,
      ignored: 0,
      addedBytes: 9,
      removedBytes: 0,
    }
    const [lib] = differenceNodes(
      [{ name: 'lib', path: 'usr/lib', aspects: [], below } as unknown as ComparedFile],
      'usr',
    )
    expect(lib).toMatchObject({ path: 'usr/lib', name: 'lib', below: { added: 3 }, children: [] })
  })
})
