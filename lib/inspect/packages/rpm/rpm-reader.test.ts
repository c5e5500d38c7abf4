import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { memoryTree } from '#lib/testing/package-trees'
import { listPackages } from '../list-packages.ts'
import { tellPackages } from '../package-listing.ts'

/** Written by rpm 4.16.1.3 with `_db_backend ndb`, from three packages that rpmbuild made. */
const ndb = readFileSync(new URL('fixtures/Packages.db', import.meta.url))
const place = { ndb: 'usr/lib/sysimage/rpm/Packages.db', sqlite: 'var/lib/rpm/rpmdb.sqlite' }
const signal = new AbortController().signal
const list = async (contents: Record<string, string | Uint8Array>) =>
  tellPackages(await listPackages(memoryTree(contents), { signal }), 'en')

/** Statements that make a database, as its bytes. */
function sqlite(...statements: readonly string[]): Uint8Array {
  const database = new DatabaseSync(':memory:')
  for (const statement of statements) database.exec(statement)
  try {
    return database.serialize()
  } finally {
    database.close()
  }
}

// https://github.com/rpm-software-management/rpm/blob/master/lib/backend/sqlite.cc
const table = "CREATE TABLE 'Packages' (hnum INTEGER PRIMARY KEY AUTOINCREMENT,blob BLOB NOT NULL)"

describe('ndb databases', () => {
  it('hold what `rpm -qa` prints for them', async () => {
    const osRelease = 'ID="opensuse-leap"\nVERSION_ID="15.6"\n'
    const { packages, remarks } = await list({ [place.ndb]: ndb, 'usr/lib/os-release': osRelease })
    expect(remarks).toEqual([])
    expect(packages.map(({ name, version, architecture }) => `${name}-${version}.${architecture}`)).toEqual([
      'alpha-1.2.3-4.x86_64',
      'beta-1.2.7~rc1-4.noarch',
      'gamma-2:1.2.3-4.noarch',
    ])
    expect(packages[2]).toEqual({
      ecosystem: 'rpm',
      name: 'gamma',
      version: '2:1.2.3-4',
      architecture: 'noarch',
      licences: ['GPLv2+ and MIT'],
      source: { name: 'gamma', version: '1.2.3-4' },
      purl: 'pkg:rpm/opensuse/gamma@1.2.3-4?arch=noarch&distro=opensuse-leap-15.6&epoch=2',
      path: place.ndb,
    })
  })

  it('give the other packages where one is damaged', async () => {
    const damaged = Buffer.from(ndb)
    damaged.fill(0xff, damaged.indexOf('BlbS') + 16, damaged.indexOf('BlbS') + 32)
    const { packages, remarks } = await list({ [place.ndb]: damaged })
    expect(packages).toHaveLength(2)
    expect(remarks).toMatchObject([{ ecosystem: 'rpm', reason: 'malformed', path: place.ndb }])
  })

  it('whose slots all lead to one package are given up', async () => {
    const slots = 200
    const looped = Buffer.concat([ndb])
    const slot = looped.subarray(32, 48)
    for (let index = 0; index < slots; index++) slot.copy(looped, 32 + index * 16)
    const { remarks } = await list({ [place.ndb]: looped })
    expect(remarks).toMatchObject([{ reason: 'malformed', detail: expect.stringContaining('more headers') }])
  })
})

describe('SQLite databases', () => {
  it('are read only where the table is a plain one', async () => {
    const view = sqlite(
      'CREATE TABLE t (x)',
      `CREATE VIEW Packages AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
       SELECT i AS hnum, randomblob(1000000) AS blob FROM n`,
    )
    const generated = sqlite('CREATE TABLE Packages (hnum INTEGER PRIMARY KEY, blob AS (zeroblob(1000000000)))')
    for (const bytes of [view, generated]) {
      const { packages, remarks } = await list({ [place.sqlite]: bytes })
      expect(packages).toEqual([])
      expect(remarks).toMatchObject([{ reason: 'malformed', detail: expect.stringContaining('no table of packages') }])
    }
  })

  it('may have rows that are no header', async () => {
    const bytes = sqlite(table, "INSERT INTO Packages (blob) VALUES ('text'), (x'00'), (zeroblob(1000))")
    const { packages, remarks } = await list({ [place.sqlite]: bytes })
    expect(packages).toEqual([])
    expect(remarks.map(({ reason }) => reason)).toEqual(['malformed', 'malformed', 'malformed'])
  })

  it('say so where changes lie in a log beside them', async () => {
    const { remarks } = await list({ [place.sqlite]: sqlite(table), [`${place.sqlite}-wal`]: 'log' })
    expect(remarks).toMatchObject([{ reason: 'incomplete', path: place.sqlite }])
  })

  it.each(['', 'SQLite format 3\0', 'x'.repeat(8192)])('that are none get a remark', async text => {
    const { packages, remarks } = await list({ [place.sqlite]: text })
    expect(packages).toEqual([])
    expect(remarks).toMatchObject([{ reason: 'malformed' }])
  })
})
