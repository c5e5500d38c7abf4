import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildLayer } from '#lib/embedded/samples/format/layer'
import { file, symlink } from '#lib/embedded/samples/format/tar-entry'
import type { Reference } from '#lib/oci/reference/types'
import { openPushedImages, type PushedImages } from '#lib/testing/pushed-images'
import { compareFile } from './compare-file.ts'

const lines = (count: number, changed: readonly number[] = []) =>
  Array.from({ length: count }, (_, index) => `line ${index}${changed.includes(index) ? ' changed' : ''}\n`).join('')
const texts: readonly (readonly [name: string, from: string, to: string])[] = [
  ['several hunks', lines(200), lines(200, [3, 4, 90, 199])],
  ['lines added', lines(5), `${lines(5)}more\n`],
  ['all removed', lines(3), ''],
  ['no newline at the end', 'a\nb', 'a\nb\n'],
  ['carriage returns', 'a\r\nb\r\n', 'a\nb\r\n'],
  ['an umlaut', 'a\nb\n', 'ä\nb\n'],
]
const long = Buffer.alloc(40 * 1024 * 1024, 7)
const longer = Buffer.from(long)
longer[39_000_001] = 8
const program = readFileSync('/bin/true')
const other = readFileSync('/usr/bin/tar')

const folder = mkdtempSync(join(tmpdir(), 'portolan-file-'))
let images: PushedImages
let pair: { readonly from: Reference; readonly to: Reference }
beforeAll(async () => {
  images = await openPushedImages()
  const side = (at: 1 | 2) =>
    buildLayer([
      ...texts.map(entry => file(`text/${entry[0]}`, entry[at])),
      file('bin/long', at === 1 ? long : longer),
      file('bin/program', at === 1 ? program : other, { mode: 0o755 }),
      file('bin/short', at === 1 ? Buffer.of(0, 1, 2) : Buffer.of(0, 1, 3, 4)),
      symlink('link', at === 1 ? 'here' : 'there'),
      ...(at === 1 ? [file('only-from', 'gone\n')] : [file('only-to', 'new\n')]),
    ])
  pair = {
    from: await images.push('file-from', { layers: [side(1)] }),
    to: await images.push('file-to', { layers: [side(2)] }),
  }
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await images.close()
})

const compare = (path: string, fromPath?: string) =>
  compareFile(images.ctx, pair, { path, context: 3, ...(fromPath && { fromPath }) })

describe('texts', () => {
  it.each(texts)('with %s become what patch makes of the one the other', async (name, from, to) => {
    const { diff, unified = '' } = await compare(`text/${name}`)
    expect(diff).toMatchObject({ kind: 'text', same: false })
    const work = mkdtempSync(join(folder, 'patch-'))
    mkdirSync(join(work, 'a'))
    writeFileSync(join(work, 'a', 'file'), from)
    writeFileSync(join(work, 'patch'), `--- a/file\n+++ b/file\n${unified}`)
    execFileSync('git', ['apply', '--unsafe-paths', '--directory=a', '-p1', 'patch'], { cwd: work })
    expect(readFileSync(join(work, 'a', 'file'), 'utf8')).toBe(to)
  })

  it('name their lines', async () => {
    const { diff } = await compare('text/several hunks')
    expect(diff.counts).toEqual({ added: 4, removed: 4 })
    expect(diff.hunks?.[0]?.lines.filter(({ state }) => state === 'added')).toEqual([
      { state: 'added', to: 4, text: 'line 3 changed' },
      { state: 'added', to: 5, text: 'line 4 changed' },
    ])
  })

  it('are compared with nothing where one side lacks them', async () => {
    expect((await compare('only-to')).diff).toMatchObject({ kind: 'text', counts: { added: 1, removed: 0 } })
    expect((await compare('only-from')).diff.to).toBeUndefined()
    expect((await compare('only-to', 'only-from')).diff.counts).toEqual({ added: 1, removed: 1 })
  })
})

describe('bytes', () => {
  it('are told by hash and their first difference, however long', async () => {
    const { diff } = await compare('bin/long')
    expect(diff).toMatchObject({ kind: 'binary', same: false })
    expect(diff.from?.sha256).toBe(createHash('sha256').update(long).digest('hex'))
    expect(diff.to?.sha256).toBe(createHash('sha256').update(longer).digest('hex'))
    const { offset = 0, from = '', to = '' } = diff.firstDifference ?? {}
    expect(Buffer.from(from, 'hex')).toEqual(long.subarray(offset, offset + 64))
    expect(Buffer.from(to, 'hex')).toEqual(longer.subarray(offset, offset + 64))
    expect(offset).toBeLessThanOrEqual(39_000_001)
    expect(offset + 64).toBeGreaterThan(39_000_001)
  })

  it('of programs are told by the libraries they need, as readelf does', async () => {
    const { diff } = await compare('bin/program')
    expect(diff.kind).toBe('elf')
    for (const [side, path] of [
      ['from', '/bin/true'],
      ['to', '/usr/bin/tar'],
    ] as const) {
      const dynamic = execFileSync('readelf', ['-d', path], { encoding: 'utf8' })
      const needed = [...dynamic.matchAll(/\(NEEDED\).*\[(.*)\]/g)].map(match => match[1])
      const symbols = /'\.dynsym' contains (\d+) entr/.exec(
        execFileSync('readelf', ['--dyn-syms', path], { encoding: 'utf8' }),
      )?.[1]
      expect(diff.elf?.[side]).toMatchObject({ needed, symbols: Number(symbols) - 1 })
    }
  })

  it('of other lengths differ where the shorter ends', async () => {
    expect((await compare('bin/short')).diff.firstDifference).toEqual({ offset: 0, from: '000102', to: '00010304' })
  })
})

it('a link differs by its target', async () => {
  expect((await compare('link')).diff).toMatchObject({ from: { linkTarget: 'here' }, to: { linkTarget: 'there' } })
})

it.each([
  ['nowhere', 'not-found'],
  ['bin', 'invalid-request'],
])('%s cannot be compared', async (path, code) => {
  await expect(compare(path)).rejects.toMatchObject({ code })
})
