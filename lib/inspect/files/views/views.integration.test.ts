import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rangeOf } from '../../packages/byte-range.ts'
import type { OpenedFile } from '../open-file.ts'
import { listTar, listZip } from './list-archive.ts'
import { readCertificates } from './read-certificates.ts'
import { readElfFacts } from './read-elf-facts.ts'

/** Files of this machine, told by Portolan and by the tools that everybody asks. */
const run = promisify(execFile)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portolan-views-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const openedFile = (bytes: Uint8Array): OpenedFile => ({
  node: 0,
  sizeBytes: bytes.length,
  etag: '',
  read: async function* () {
    yield bytes
  },
  readRange: async function* (start, end) {
    yield bytes.subarray(start, end)
  },
})

describe('an ELF file, beside readelf', () => {
  const programs = [process.execPath, '/bin/sh', '/bin/tar', '/usr/bin/openssl']
  const listed = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found)

  it.each(programs)('%s', async program => {
    const path = await realpath(program)
    const { stdout } = await run('readelf', ['--wide', '-hdlS', path], { maxBuffer: 1 << 26 })
    const facts = await readElfFacts(rangeOf(await readFile(path)))
    const [, bits] = /Class:\s+ELF(\d+)/.exec(stdout) ?? []
    const [, machine] = /Machine:\s+(.+)/.exec(stdout) ?? []
    const [, entry] = /Entry point address:\s+(\S+)/.exec(stdout) ?? []
    expect(facts).toMatchObject({ bits: Number(bits), machine, entry })
    expect(stdout).toMatch(new RegExp(`Type:\\s+${facts?.type} `))
    expect(stdout).toContain(`OS/ABI:                            ${facts?.osAbi}`)
    expect(facts?.needed.map(({ text }) => text)).toEqual(listed(stdout, /\(NEEDED\)\s+Shared library: \[(.+)\]/g))
    expect(facts?.searchPaths).toEqual(listed(stdout, /\((?:RPATH|RUNPATH)\)\s+Library (?:rpath|runpath): \[(.+)\]/g))
    expect([facts?.interpreter].filter(Boolean)).toEqual(listed(stdout, /program interpreter: (.+)\]/g))
    expect(facts?.hasSymbols).toBe(/ \.symtab /.test(stdout))
  })
})

describe('certificates, beside openssl', () => {
  it('of a bundle', async () => {
    const names: string[] = []
    for (const name of ['a', 'b']) {
      const file = join(folder, name)
      await run('openssl', [
        ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-keyout', `${file}.key`],
        ...[
          '-out',
          `${file}.pem`,
          '-subj',
          `/O=Portolan/CN=${name}.test`,
          '-addext',
          `subjectAltName=DNS:${name}.test`,
        ],
      ])
      names.push(`${file}.pem`)
    }
    const texts = await Promise.all(names.map(name => readFile(name, 'utf8')))
    const found = readCertificates(`# two of them\n${texts.join('\n')}`)
    expect(found).toMatchObject({ total: 2, broken: 0 })
    for (const [index, name] of names.entries()) {
      const { stdout } = await run('openssl', [
        ...['x509', '-in', name, '-noout', '-serial', '-fingerprint', '-sha256', '-dates', '-dateopt', 'iso_8601'],
        ...['-subject', '-nameopt', 'RFC2253'],
      ])
      const value = (key: RegExp) => key.exec(stdout)?.[1]
      const certificate = found.certificates[index]
      expect(certificate?.serialNumber).toBe(value(/^serial=(.+)$/m))
      expect(certificate?.sha256).toBe(value(/^sha256 Fingerprint=(.+)$/im))
      expect(certificate?.validTo).toBe(
        value(/^notAfter=(.+)$/m)
          ?.replace(' ', 'T')
          .replace('Z', '.000Z'),
      )
      expect(certificate?.subject.replaceAll(', ', ',')).toBe(value(/^subject=(.+)$/m))
      expect(certificate?.names).toBe(`DNS:${index === 0 ? 'a' : 'b'}.test`)
    }
  })
})

describe('archives, beside tar and unzip', () => {
  const packings = [
    ['tar', 'tar', []],
    ['tar.gz', 'gzip', ['-z']],
    ['tar.zst', 'zstd', ['--zstd']],
  ] as const
  beforeAll(async () => {
    await writeFile(join(folder, 'file with spaces'), 'x'.repeat(10_000))
  })

  it.each(packings)('%s', async (suffix, packing, options) => {
    const path = join(folder, `archive.${suffix}`)
    const members = (await readdir(folder)).filter(name => !name.startsWith('archive'))
    await run('tar', ['-C', folder, '-c', ...options, '-f', path, ...members])
    const { stdout } = await run('tar', ['-t', '-f', path])
    const listed = await listTar(openedFile(await readFile(path)), packing)
    expect(listed?.entries.map(({ name }) => name)).toEqual(stdout.trim().split('\n'))
  })

  it('what is no archive is none', async () => {
    expect(await listTar(openedFile(Buffer.from('not an archive at all')), 'gzip')).toBeUndefined()
    expect(await listTar(openedFile(Buffer.alloc(4_096, 'x')), 'tar')).toBeUndefined()
  })

  it('zip', async () => {
    const path = join(folder, 'archive.zip')
    await run('python3', [
      '-c',
      'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1], "w"); z.writestr("a/b.txt", "x" * 999); z.writestr("c", "y")',
      path,
    ])
    const { stdout } = await run('python3', ['-m', 'zipfile', '-l', path])
    const listed = await listZip(rangeOf(await readFile(path)))
    const rows = stdout.trim().split('\n').slice(1)
    expect(listed.entries.map(({ name, sizeBytes }) => [name, String(sizeBytes)])).toEqual(
      rows.map(row => [row.split(/\s+/)[0], row.trim().split(/\s+/).at(-1)]),
    )
  })
})
