import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packageEcosystems, packagesAnswer } from '#lib/contract/packages'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { parseDigest } from '#lib/oci/digest/digest'
import { memoryTree } from '#lib/testing/package-trees'
import { defaultPackageLimits, maxNameLength } from './limits.ts'
import { listPackages } from './list-packages.ts'
import { tellPackages } from './package-listing.ts'
import type { PackageSource } from './package-source.ts'

const signal = new AbortController().signal
const listInEnglish = async (...asked: Parameters<typeof listPackages>) =>
  tellPackages(await listPackages(...asked), 'en')

const files = {
  'etc/os-release': 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\n',
  'var/lib/dpkg/status': `Package: libc6
Status: install ok installed
Architecture: amd64
Source: glibc
Version: 2.36-9+deb12u9
Description: GNU C Library
 Version: not this one
 .
 Package: nor this

Package: bash
Status: deinstall ok config-files
Architecture: amd64
Version: 5.2.15-2+b7

Package: gcc-12-base
Status: hold ok half-configured
Architecture: amd64
Source: gcc-12 (12.2.0-14)
Version: 12.2.0-14+deb12u1
`,
  'var/lib/dpkg/status.d/tzdata': 'Package: tzdata\nVersion: 2024a-0+deb12u1\nArchitecture: all\n',
  'var/lib/dpkg/status.d/tzdata.md5sums': 'd41d8cd98f00b204e9800998ecf8427e  usr/share/zoneinfo/UTC\n',
  'var/lib/dpkg/info/libc6:amd64.list': '/.\n/lib\n',
  'var/lib/dpkg/info/gcc-12-base.list': '/.\n/usr\n',
  'usr/share/doc/libc6/copyright': `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/

Files: *
License: LGPL-2.1-or-later
 The text, which says License: of itself

License: BSD-3-Clause
`,
  'usr/share/doc/tzdata/copyright': 'Public domain, some under /usr/share/common-licenses/GPL-2.\n',
  'lib/apk/db/installed': `C:Q1abc=
P:musl-utils
V:1.2.5-r1
A:x86_64
L:MIT AND BSD-2-Clause AND GPL-2.0-or-later
o:musl
p:cmd:getconf=1.2.5-r1
F:usr/bin

P:musl
V:1.2.5-r1
A:x86_64
L:MIT
o:musl
`,
  'app/node_modules/@scope/tool/package.json':
    '\ufeff{"name":"@scope/tool","version":"1.0.0","license":{"type":"ISC"}}',
  'app/node_modules/@scope/tool/lib/package.json': '{"name":"inner","version":"9"}',
  'app/node_modules/.cache/package.json': '{"type":"module"}',
  'usr/lib/python3/dist-packages/PyYAML-6.0.dist-info/METADATA': `Metadata-Version: 2.1
Name: PyYAML
Version: 6.0
License: MIT
Classifier: License :: OSI Approved
Classifier: License :: OSI Approved :: MIT License

Version: this is the description
`,
  'usr/lib/python3/dist-packages/six-1.16.0.egg-info':
    'Metadata-Version: 1.2\nName: six\nVersion: 1.16.0\nLicense: UNKNOWN\n',
  'usr/lib/ruby/gems/3.1.0/specifications/nokogiri-1.16.0-x86_64-linux.gemspec': `# -*- encoding: utf-8 -*-
# stub: nokogiri 1.16.0 x86_64-linux lib

Gem::Specification.new do |s|
  s.name = "nokogiri".freeze
  s.version = "1.16.0"
  s.platform = "x86_64-linux".freeze
  s.licenses = ["MIT".freeze, "Ruby".freeze]
`,
  'usr/lib/ruby/gems/3.1.0/specifications/default/json-2.6.1.gemspec': `Gem::Specification.new do |s|
  s.name = "json"
  s.version = "2.6.1"
  s.license = "Ruby"
end
`,
}

describe('the packages of a tree', () => {
  it('lead to the lists of their files, as dpkg names them', async () => {
    const { packages } = await listInEnglish(memoryTree(files), { signal })
    const lists = packages.filter(({ ecosystem }) => ecosystem === 'deb').map(({ name, fileList }) => [name, fileList])
    expect(lists).toEqual([
      ['gcc-12-base', 'var/lib/dpkg/info/gcc-12-base.list'],
      ['libc6', 'var/lib/dpkg/info/libc6:amd64.list'],
      ['tzdata', 'var/lib/dpkg/status.d/tzdata.md5sums'],
    ])
  })

  it('come from every ecosystem, in the shapes of the contract', async () => {
    const answer = await listInEnglish(memoryTree(files), { signal })
    expect(packagesAnswer.parse(answer)).toEqual(answer)
    expect(answer.remarks).toEqual([])
    expect(answer.distribution).toEqual({
      id: 'debian',
      versionId: '12',
      prettyName: 'Debian GNU/Linux 12 (bookworm)',
    })
    expect(
      answer.packages.map(({ ecosystem, name, version, licences, source, purl }) => [
        ecosystem,
        name,
        version,
        licences,
        source?.name,
        source?.version,
        purl,
      ]),
    ).toEqual([
      [
        'deb',
        'gcc-12-base',
        '12.2.0-14+deb12u1',
        [],
        'gcc-12',
        '12.2.0-14',
        'pkg:deb/debian/gcc-12-base@12.2.0-14+deb12u1?arch=amd64&distro=debian-12',
      ],
      [
        'deb',
        'libc6',
        '2.36-9+deb12u9',
        ['LGPL-2.1-or-later', 'BSD-3-Clause'],
        'glibc',
        '2.36-9+deb12u9',
        'pkg:deb/debian/libc6@2.36-9+deb12u9?arch=amd64&distro=debian-12',
      ],
      [
        'deb',
        'tzdata',
        '2024a-0+deb12u1',
        ['GPL-2'],
        undefined,
        undefined,
        'pkg:deb/debian/tzdata@2024a-0+deb12u1?arch=all&distro=debian-12',
      ],
      [
        'apk',
        'musl',
        '1.2.5-r1',
        ['MIT'],
        undefined,
        undefined,
        'pkg:apk/debian/musl@1.2.5-r1?arch=x86_64&distro=debian-12',
      ],
      [
        'apk',
        'musl-utils',
        '1.2.5-r1',
        ['MIT AND BSD-2-Clause AND GPL-2.0-or-later'],
        'musl',
        undefined,
        'pkg:apk/debian/musl-utils@1.2.5-r1?arch=x86_64&distro=debian-12',
      ],
      ['npm', '@scope/tool', '1.0.0', ['ISC'], undefined, undefined, 'pkg:npm/%40scope/tool@1.0.0'],
      ['python', 'PyYAML', '6.0', ['MIT License'], undefined, undefined, 'pkg:pypi/pyyaml@6.0'],
      ['python', 'six', '1.16.0', [], undefined, undefined, 'pkg:pypi/six@1.16.0'],
      ['gem', 'json', '2.6.1', ['Ruby'], undefined, undefined, 'pkg:gem/json@2.6.1'],
      [
        'gem',
        'nokogiri',
        '1.16.0',
        ['MIT', 'Ruby'],
        undefined,
        undefined,
        'pkg:gem/nokogiri@1.16.0?platform=x86_64-linux',
      ],
    ])
  })

  it('carry the layer that the source tells', async () => {
    const layer = { index: 2, digest: parseDigest(`sha256:${'a'.repeat(64)}`) }
    const inner = memoryTree(files)
    const source: PackageSource = {
      ...inner,
      find: async (patterns, each) => (await inner.find(patterns, each)).map(file => ({ ...file, layer })),
    }
    const { packages } = await listPackages(source, { signal })
    expect(new Set(packages.map(row => row.layer))).toEqual(new Set([layer]))
  })

  it('stay complete beside what is broken', async () => {
    const broken = { ...files, 'var/lib/rpm/Packages': 'no database', 'app/node_modules/x/package.json': '{' }
    const whole = await listPackages(memoryTree(files), { signal })
    const { packages, remarks } = await listPackages(memoryTree(broken), { signal })
    expect(packages).toEqual(whole.packages)
    expect(remarks.map(({ ecosystem, reason, path }) => [ecosystem, reason, path])).toEqual([
      ['rpm', 'malformed', 'var/lib/rpm/Packages'],
      ['npm', 'malformed', 'app/node_modules/x/package.json'],
    ])
  })

  it('tell of files that the layer does not give', async () => {
    const inner = memoryTree(files)
    const source: PackageSource = {
      ...inner,
      read: async (path, ...rest) => {
        if (path.startsWith('lib/apk')) throw new AppError('unreachable', say`The registry did not answer.`)
        return inner.read(path, ...rest)
      },
    }
    const { packages, remarks } = await listInEnglish(source, { signal })
    expect(packages.filter(({ ecosystem }) => ecosystem === 'apk')).toEqual([])
    expect(packages).toHaveLength(8)
    expect(remarks).toEqual([
      { ecosystem: 'apk', reason: 'unread', path: 'lib/apk/db/installed', detail: 'The registry did not answer.' },
    ])
  })
})

describe('what could not be read', () => {
  // Of every kind: a file that is none, a field that is missing, bytes that lie outside, a layer that does not come.
  const broken = {
    'var/lib/dpkg/status': 'Package: bash\n',
    'lib/apk/db/installed': 'P:musl\n',
    'var/lib/rpm/Packages': 'x'.repeat(8192),
    'app/node_modules/x/package.json': '[]',
    'usr/lib/python3/dist-packages/x.dist-info/METADATA': 'Name: x\n',
    'usr/lib/ruby/specifications/x.gemspec': '',
    'usr/bin/hello': Buffer.concat([Buffer.from('\x7fELF\x02\x01'), Buffer.alloc(600_000, 0xee)]),
    'opt/app.jar': 'PK',
  }

  it('is kept untold, and told to each reader in his language', async () => {
    const listing = await listPackages(memoryTree(broken), { signal })
    const [english, korean] = [tellPackages(listing, 'en'), tellPackages(listing, 'ko')]
    expect(english.remarks.map(({ detail }) => detail)).toContain('The file is no JSON object.')
    expect(korean.remarks.map(({ detail }) => detail)).toContain('파일의 최상위 값이 JSON 객체가 아닙니다.')
    expect(new Set(english.remarks.map(({ ecosystem }) => ecosystem))).toEqual(new Set(packageEcosystems))
    // Names of fields and formats stay; of English sentences nothing does.
    for (const { detail } of korean.remarks) expect(detail).not.toMatch(/[A-Za-z]+ [a-z]+ [a-z]+/)
    expect(packagesAnswer.parse(korean)).toEqual(korean)
  })

  it('quotes no more of a file than of its names', async () => {
    const inner = memoryTree(files)
    const words = say`The registry said ${'x'.repeat(100_000)} and ${['y'.repeat(100_000)]}.`
    const source: PackageSource = {
      ...inner,
      read: async (path, ...rest) => {
        if (path.startsWith('lib/apk')) throw new AppError('unreachable', say`No: ${words}`)
        return inner.read(path, ...rest)
      },
    }
    const { remarks } = await listInEnglish(source, { signal })
    expect(remarks[0]?.detail.length).toBeLessThan(3 * maxNameLength)
  })
})

describe('the bounds', () => {
  it('of packages and files give what was read so far', async () => {
    const few = await listPackages(memoryTree(files), { signal, limits: { ...defaultPackageLimits, maxPackages: 3 } })
    expect(few.packages).toHaveLength(3)
    expect(new Set(few.remarks.map(({ reason }) => reason))).toEqual(new Set(['limit']))
    const one = await listPackages(memoryTree(files), { signal, limits: { ...defaultPackageLimits, maxFiles: 1 } })
    expect(new Set(one.packages.map(({ ecosystem }) => ecosystem))).toEqual(new Set(['apk']))
    expect(one.remarks).toMatchObject([{ reason: 'limit' }])
  })

  it('of time keep the packages that are there, and name the ecosystems that are not', async () => {
    const inner = memoryTree(files)
    const source: PackageSource = {
      ...inner,
      read: (path, each, ...rest) =>
        path.includes('node_modules')
          ? new Promise((_, reject) => each.addEventListener('abort', () => reject(each.reason)))
          : inner.read(path, each, ...rest),
    }
    const limits = { ...defaultPackageLimits, timeoutMs: 300 }
    const { packages, remarks } = await listInEnglish(source, { signal, limits })
    expect(packages).toHaveLength(9)
    expect(remarks).toEqual([{ ecosystem: 'npm', reason: 'out-of-time', detail: 'Reading took too long.' }])
  })

  it('end at once when nobody wants the list', async () => {
    const controller = new AbortController()
    const inner = memoryTree(files)
    const source: PackageSource = {
      ...inner,
      read: (path, ...rest) => {
        controller.abort()
        return inner.read(path, ...rest)
      },
    }
    await expect(listPackages(source, { signal: controller.signal })).rejects.toMatchObject({ code: 'cancelled' })
  })
})

const fixture = (path: string) => readFileSync(new URL(path, import.meta.url))

describe('mutated files', () => {
  const seeds: Readonly<Record<string, Uint8Array>> = {
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
    'usr/lib/sysimage/rpm/Packages.db': fixture('rpm/fixtures/Packages.db'),
    'var/lib/rpm/Packages': fixture('rpm/fixtures/Packages'),
    'usr/bin/hello': Buffer.concat([fixture('go/fixtures/hello-amd64.elf'), Buffer.alloc(600_000)]),
  }
  const mutation = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), bytes: fc.uint8Array({ maxLength: 8 }) })

  it('never fail the listing', async () => {
    const paths = Object.keys(seeds)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.array(mutation, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (path, mutations, keep) => {
          const bytes = Buffer.from(seeds[path] ?? [])
          // What matters lies in the first kilobytes of most formats.
          const reach = Math.min(bytes.byteLength, 24_576)
          for (const { at, bytes: change } of mutations) Buffer.from(change).copy(bytes, Math.floor(at * reach))
          const cut = bytes.subarray(0, keep < 0.2 ? Math.floor(keep * 5 * bytes.byteLength) : bytes.byteLength)
          const answer = await listInEnglish(memoryTree({ [path]: cut }), { signal })
          expect(packagesAnswer.safeParse(answer).success).toBe(true)
        },
      ),
      { numRuns: 1500 },
    )
  })
})
