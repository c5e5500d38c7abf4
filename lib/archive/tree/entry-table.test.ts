import { describe, expect, it } from 'vitest'
import { directory, file, opaqueWhiteout, symlink, whiteout } from '#lib/embedded/samples/format/tar-entry'
import { writeTar } from '#lib/embedded/samples/format/tar-writer'
import { EntryTable } from './entry-table.ts'
import { tableOfTar } from './table-of-tar.ts'

const tableOf = (entries: Parameters<typeof writeTar>[0]) => tableOfTar(writeTar(entries))

const names = (table: EntryTable, path: string) =>
  [...table.children(table.find(path) ?? -1)].map(row => `${table.type(row)} ${table.name(row)}`)

describe('EntryTable', () => {
  it('lists directories by name and survives the way through bytes', () => {
    const built = tableOf([
      file('./usr/bin/b', 'b'),
      symlink('/usr/bin/a', 'b'),
      directory('usr/bin/', { mode: 0o700 }),
      file('etc//motd', 'hello'),
    ])
    const table = EntryTable.fromBytes(built.bytes)
    expect(names(table, '')).toEqual(['directory etc', 'directory usr'])
    expect(names(table, 'usr/bin')).toEqual(['symlink a', 'file b'])
    expect(table.entry(table.find('/usr/bin') ?? -1)).toMatchObject({ mode: 0o700, isImplied: false })
    expect(table.entry(table.find('usr') ?? -1)).toMatchObject({ isImplied: true, headerOffset: undefined })
    expect(table.entry(table.find('etc/motd') ?? -1)).toMatchObject({ sizeBytes: 5, path: 'etc/motd' })
    expect(table.find('usr/bin/c')).toBeUndefined()
  })

  it('keeps what a later entry replaces and what has no place', () => {
    const table = tableOf([file('a', '1'), file('../x', 'out'), file('./a', '22'), file('b/../../c', 'out')])
    expect(table.entry(table.find('a') ?? -1)).toMatchObject({ sizeBytes: 2, ambiguities: ['repeated-path'] })
    expect(table.outside('superseded').map(row => table.entry(row).sizeBytes)).toEqual([1])
    expect(table.outside('refused').map(row => table.name(row))).toEqual(['../x', 'b/../../c'])
  })

  it('reads whiteouts', () => {
    const table = tableOf([whiteout('etc/a'), file('opt/x', ''), opaqueWhiteout('opt'), whiteout('y'), file('y', '1')])
    expect(names(table, 'etc')).toEqual(['whiteout a'])
    expect(names(table, 'opt')).toEqual(['file x'])
    expect(table.has(table.find('opt') ?? -1, 'hidesLower')).toBe(true)
    expect(table.entry(table.find('y') ?? -1)).toMatchObject({ type: 'file', hidesLower: true })
  })

  it('refuses damaged bytes', () => {
    const { bytes } = tableOf([file('a', '1')])
    expect(() => EntryTable.fromBytes(bytes.slice(0, 200))).toThrow('no portolan-entry-table')
    expect(() => EntryTable.fromBytes(new Uint8Array(100))).toThrow('no portolan-entry-table')
  })
})
