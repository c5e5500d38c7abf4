import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { deflateSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { type RpmPackage, rpmDatabase, rpmHeader } from './rpm-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'portolan-rpm-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const packages: readonly RpmPackage[] = ['apr', 'bash', 'zlib'].map((name, index) => ({
  name,
  version: `1.${index}`,
  release: `${index}.el9`,
  architecture: 'x86_64',
  licence: 'MIT and zlib',
  summary: `What ${name} is`,
}))

/** Debian's rpm has no ndb, so the headers are put into a database of the kind that it has. */
it('holds headers that rpm reads', () => {
  const rpm = (...args: readonly string[]) =>
    execFileSync('rpm', ['--dbpath', folder, '--define', '_db_backend sqlite', ...args], { encoding: 'utf8' })
  rpm('--initdb')
  const database = new DatabaseSync(join(folder, 'rpmdb.sqlite'))
  const insert = database.prepare('INSERT INTO Packages (blob) VALUES (?)')
  for (const of of packages) insert.run(rpmHeader(of))
  database.close()
  const format = '%{NAME}|%{VERSION}|%{RELEASE}|%{ARCH}|%{LICENSE}|%{SUMMARY}|%{SOURCERPM}\\n'
  expect(rpm('-qa', '--qf', format).trim().split('\n').toSorted()).toEqual(
    packages.map(({ name, version, release, architecture, licence, summary }) =>
      [name, version, release, architecture, licence, summary, `${name}-${version}-${release}.src.rpm`].join('|'),
    ),
  )
})

/** Position, block count, length and checksum of every package; written by rpm 4.16.1.3 in the fixture. */
function shapeOf(database: Buffer) {
  const slots = Array.from({ length: 3 }, (_, index) => database.subarray((index + 2) * 16, (index + 3) * 16))
  return slots.map(slot => {
    const start = slot.readUInt32LE(8) * 16
    const blob = database.subarray(start, start + slot.readUInt32LE(12) * 16)
    const [body, tail] = [blob.subarray(0, -12), blob.subarray(-12)]
    return {
      magics: [slot, blob, tail.subarray(8)].map(bytes => bytes.toString('latin1', 0, 4)),
      number: [slot.readUInt32LE(4), blob.readUInt32LE(4)],
      lengthIsSaidTwice: blob.readUInt32LE(12) === tail.readUInt32LE(4),
      sum: tail.readUInt32LE() === deflateSync(body).subarray(-4).readUInt32BE(),
      fits: Math.ceil((16 + blob.readUInt32LE(12) + 12) / 16) * 16 === blob.byteLength,
    }
  })
}

it('has the shape of a database that rpm wrote', () => {
  const fixture = readFileSync(new URL('../../../inspect/packages/rpm/fixtures/Packages.db', import.meta.url))
  const ours = rpmDatabase(packages)
  expect(shapeOf(ours)).toEqual(shapeOf(fixture))
  const head = (database: Buffer) => [
    database.toString('latin1', 0, 4),
    database.readUInt32LE(4),
    database.readUInt32LE(12),
    database.readUInt32LE(16),
  ]
  expect(head(ours)).toEqual(head(fixture))
})
