import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PackageEcosystem, PackageRow } from '#lib/contract/packages'
import { directoryTree } from '#lib/testing/package-trees'
import { listPackages } from './list-packages.ts'

const folder = mkdtempSync(join(tmpdir(), 'packages-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (command: string, args: readonly string[], input?: string) =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...(input !== undefined && { input }) })
const linesOf = (text: string) =>
  text
    .split('\n')
    .filter(line => line !== '')
    .sort()

async function list(root: string, ecosystem: PackageEcosystem, folders?: readonly string[]) {
  const { packages, remarks } = await listPackages(directoryTree(root, folders), {
    signal: new AbortController().signal,
  })
  expect(remarks).toEqual([])
  const rows = packages.filter(row => row.ecosystem === ecosystem)
  expect(rows.length).toBeGreaterThan(0)
  return rows
}

const nameAndVersion = (rows: readonly PackageRow[]) => rows.map(({ name, version }) => `${name} ${version}`).sort()

describe('dpkg', () => {
  it('lists what dpkg-query lists for this machine', async () => {
    const fields = ['Package', 'Version', 'Architecture', 'source:Package', 'source:Version', 'db:Status-Status']
    const format = `${fields.map(field => `$\{${field}}`).join('\\t')}\\n`
    const expected = linesOf(run('dpkg-query', ['-W', '-f', format]))
      .filter(line => /\t(?:installed|unpacked|half-configured|triggers-awaited|triggers-pending)$/.test(line))
      .map(line => line.slice(0, line.lastIndexOf('\t')))
    const rows = await list('/', 'deb', ['var/lib/dpkg', 'usr/share/doc'])
    const found = rows.map(({ name, version = '', architecture, source }) =>
      // dpkg-query names the package itself where it was built from a source of its own name.
      [name, version, architecture, source?.name ?? name, source?.version ?? version].join('\t'),
    )
    expect(found.sort()).toEqual(expected.sort())
    expect(rows.filter(({ licences }) => licences.length > 0).length).toBeGreaterThan(0)
  })
})

describe('rpm', () => {
  const spec = (name: string, index: number) => `Name: ${name}
Version: 1.${index}~rc1
Release: ${index}.el9
${index % 3 === 0 ? `Epoch: ${index}` : ''}
Summary: A package without files
License: ${index % 2 === 0 ? 'MIT' : 'GPL-2.0-or-later AND MIT'}
BuildArch: ${index % 2 === 0 ? 'noarch' : 'x86_64'}
%description
${'Long enough that the header takes pages of its own. '.repeat(index * 20)}
%files
`
  const root = join(folder, 'rpm')
  const sqlite = join(root, 'sqlite/usr/lib/sysimage/rpm')
  const hash = join(root, 'hash/var/lib/rpm')
  const format = '%{NAME}\\t%|EPOCH?{%{EPOCH}:}|%{VERSION}-%{RELEASE}\\t%{ARCH}\\t%{LICENSE}\\t%{SOURCERPM}\\n'

  beforeAll(() => {
    for (const path of [sqlite, hash]) mkdirSync(path, { recursive: true })
    for (let index = 1; index <= 12; index++) {
      const file = join(root, `p${index}.spec`)
      writeFileSync(file, spec(`p-${index}`, index))
      run('rpmbuild', ['-bb', '--quiet', '--target', 'x86_64', '--define', `_topdir ${root}/build`, file])
    }
    const built = ['noarch', 'x86_64'].flatMap(each => {
      const packages = join(root, 'build/RPMS', each)
      return readdirSync(packages).map(name => join(packages, name))
    })
    const ways = ['--justdb', '--nodeps', '--noscripts', '--ignorearch', '--force-debian']
    run('rpm', ['--dbpath', sqlite, '--define', '_db_backend sqlite', '-i', ...ways, ...built])
    loadHash(join(sqlite, 'rpmdb.sqlite'), join(hash, 'Packages'))
  })

  /** rpm no longer writes Berkeley DB, but still reads it: its headers are put into one by Berkeley DB's own tool. */
  function loadHash(from: string, to: string) {
    const database = new DatabaseSync(from, { readOnly: true })
    const rows = database.prepare('SELECT hnum, blob FROM Packages').all()
    database.close()
    const key = (number: unknown) => {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32LE(Number(number))
      return bytes.toString('hex')
    }
    const pairs = rows.map(({ hnum, blob }) => ` ${key(hnum)}\n ${Buffer.from(blob as Uint8Array).toString('hex')}\n`)
    const head = 'VERSION=3\nformat=bytevalue\ntype=hash\ndb_pagesize=4096\nHEADER=END\n'
    // Key 0 holds the number that was given out last.
    run('db5.3_load', [to], `${head} ${key(0)}\n ${key(rows.length)}\n${pairs.join('')}DATA=END\n`)
  }

  it.each([
    ['sqlite', sqlite, join(root, 'sqlite')],
    ['bdb_ro', hash, join(root, 'hash')],
  ])('lists what `rpm -qa` lists (%s)', async (backend, path, tree) => {
    const expected = linesOf(
      execFileSync('rpm', ['--dbpath', path, '--define', `_db_backend ${backend}`, '-qa', '--qf', format], {
        encoding: 'utf8',
        // rpm warns of the indexes of Berkeley DB that are not there.
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    )
    expect(expected).toHaveLength(12)
    const found = (await list(tree, 'rpm')).map(({ name, version, architecture, licences, source }) =>
      [name, version, architecture, licences[0], `${source?.name}-${source?.version}.src.rpm`].join('\t'),
    )
    expect(found.sort()).toEqual(expected)
  })
})

describe('npm', () => {
  it('lists what `npm ls` lists for this project', async () => {
    interface Tree {
      readonly version?: string
      readonly dependencies?: Readonly<Record<string, Tree>>
    }
    const flatten = ({ dependencies = {} }: Tree): string[] =>
      Object.entries(dependencies).flatMap(([name, tree]) => [
        ...(tree.version ? [`${name} ${tree.version}`] : []),
        ...flatten(tree),
      ])
    // It complains of versions that the packages themselves did not want, and lists all the same.
    const { stdout } = spawnSync('npm', ['ls', '--all', '--json'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    const tree = JSON.parse(stdout) as Tree
    const rows = await list(process.cwd(), 'npm', ['node_modules'])
    expect(new Set(nameAndVersion(rows))).toEqual(new Set(flatten(tree)))
  })
})

describe('Python', () => {
  it('lists what `pip list` lists for a folder', async () => {
    const root = join(folder, 'python')
    const wheels = join(root, 'site-packages')
    // pip itself, with its metadata, is in every virtual environment; no index is asked.
    run('python3', ['-m', 'venv', join(root, 'venv')])
    const [library = ''] = readdirSync(join(root, 'venv/lib'))
    cpSync(join(root, 'venv/lib', library, 'site-packages'), wheels, { recursive: true })
    const text = run(join(root, 'venv/bin/python'), ['-m', 'pip', 'list', '--path', wheels, '--format', 'json'])
    const expected = (JSON.parse(text) as { name: string; version: string }[]).map(
      each => `${each.name} ${each.version}`,
    )
    // What setuptools carries inside itself is a package too, of which pip knows nothing.
    const own = (await list(root, 'python', ['site-packages'])).filter(
      ({ path }) => dirname(dirname(path)) === relative(root, wheels),
    )
    expect(nameAndVersion(own)).toEqual(expected.sort())
  })
})

describe('Ruby', () => {
  it('lists what `gem list` lists for this machine', async () => {
    const expected = linesOf(run('gem', ['list', '--local', '--no-verbose'])).flatMap(line => {
      const [, name, versions = ''] = /^(\S+) \((.*)\)$/.exec(line) ?? []
      return versions.split(', ').map(version => `${name} ${version.replace('default: ', '').split(' ')[0]}`)
    })
    const folders = run('gem', ['environment', 'path']).trim().split(':')
    const specifications = folders.flatMap(path => {
      try {
        readdirSync(join(path, 'specifications'))
        return [join(path, 'specifications')]
      } catch {
        return []
      }
    })
    const rows = await list('/', 'gem', specifications)
    expect(new Set(nameAndVersion(rows))).toEqual(new Set(expected))
  })
})
