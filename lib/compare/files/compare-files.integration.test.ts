import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type SemanticRuleName, semanticRuleNames } from '#lib/contract/compare/rules'
import { mediaTypes } from '#lib/embedded/media-types'
import { buildLayer, type Layer } from '#lib/embedded/samples/format/layer'
import { sha256 } from '#lib/embedded/samples/format/sha256'
import {
  changeset,
  directory,
  file,
  hardlink,
  symlink,
  type TarEntry,
  whiteout,
} from '#lib/embedded/samples/format/tar-entry'
import { openPushedImages, type PushedImages } from '#lib/testing/pushed-images'
import { type CompareOptions, compareImages } from '../compare-images.ts'

let images: PushedImages
beforeAll(async () => {
  images = await openPushedImages()
})
afterAll(() => images.close())
beforeEach(() => images.requested.splice(0))

const then = 1_700_000_000
const layer = (entries: readonly TarEntry[], modifiedAt = then): Layer => buildLayer(changeset(entries, modifiedAt))
const list: NonNullable<CompareOptions['list']> = { path: '', recursive: true, cursor: 0, limit: 1000 }

let pushed = 0
async function compare(from: readonly Layer[], to: readonly Layer[], options: CompareOptions = {}) {
  pushed += 1
  const answer = await compareImages(
    images.ctx,
    {
      from: await images.push(`from-${pushed}`, { layers: from }),
      to: await images.push(`to-${pushed}`, { layers: to }),
    },
    { levels: ['files'], list, ...options },
  )
  const files = answer.files ?? { entries: [], total: -1, counts: undefined, unreadLayers: -1, hashed: undefined }
  return { ...answer, files, states: files.entries.map(({ path, state }) => `${state} ${path}`) }
}

/** A layer of one file as GNU tar writes it. */
function packedFile(content: Uint8Array, ...options: readonly string[]): Layer {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-holes-'))
  try {
    writeFileSync(join(folder, 'whole'), content)
    execFileSync('cp', ['--sparse=always', join(folder, 'whole'), join(folder, 'holes')])
    const tar = execFileSync('tar', ['-C', folder, ...options, '--mtime=@0', '-cf', '-', 'holes'], {
      maxBuffer: 1 << 26,
    })
    const blob = gzipSync(tar)
    const descriptor = { mediaType: mediaTypes.layerGzip, digest: sha256(blob), size: blob.length }
    return { blob, descriptor, diffId: sha256(tar) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Two texts of one length and CRC-32: among a few hundred thousand there are some. */
function collidingTexts(): readonly [string, string] {
  const seen = new Map<number, string>()
  for (let index = 0; ; index += 1) {
    const text = createHash('sha256').update(`${index}`).digest('base64')
    const sum = crc32(text)
    const other = seen.get(sum)
    if (other !== undefined) return [other, text]
    seen.set(sum, text)
  }
}

const base = [
  directory('etc'),
  file('etc/motd', 'Welcome\n'),
  file('etc/passwd', 'root:x:0:0\n'),
  file('usr/bin/tool', 'binary', { mode: 0o755 }),
  symlink('usr/bin/link', 'tool'),
  file('usr/share/doc/readme', 'Read me, it is long enough\n'),
]

describe('the files of two images', () => {
  it('are told from each other by what happened to them', async () => {
    const { states, files } = await compare(
      [layer(base)],
      [
        layer([
          directory('etc'),
          file('etc/motd', 'Goodbye\n'),
          file('etc/passwd', 'root:x:0:0\n', { mode: 0o600 }),
          symlink('usr/bin/link', 'other'),
          file('usr/share/manual', 'Read me, it is long enough\n'),
          file('usr/bin/tool', 'binary', { mode: 0o755, uid: 10, gid: 10 }),
          file('usr/bin/new', 'new'),
        ]),
      ],
    )
    expect(states.sort()).toEqual(
      [
        'content etc/motd',
        'metadata etc/passwd',
        'content usr/bin/link',
        'added usr/bin/new',
        'metadata usr/bin/tool',
        'removed usr/share/doc',
        'renamed usr/share/doc/readme',
        'renamed usr/share/manual',
      ].sort(),
    )
    expect(files.counts).toEqual({
      ...{ added: 1, removed: 1, content: 2, metadata: 2, renamed: 1, ignored: 0, uncertain: 0 },
      ...{ addedBytes: 3, removedBytes: 0 },
    })
    const of = (path: string) => files.entries.find(entry => entry.path === path)
    expect(of('etc/motd')).toMatchObject({ aspects: ['content'], evidence: 'tag' })
    expect(of('etc/passwd')).toMatchObject({ aspects: ['mode'], from: { mode: 0o644 }, to: { mode: 0o600 } })
    expect(of('usr/bin/tool')).toMatchObject({ aspects: ['owner'] })
    expect(of('usr/share/manual')).toMatchObject({ renamedFrom: 'usr/share/doc/readme', evidence: 'tag' })
    expect(of('usr/share/doc/readme')).toMatchObject({ renamedTo: 'usr/share/manual' })
  })

  it('say that a directory became a file', async () => {
    const { states, files } = await compare(
      [layer([file('opt/thing/inside', 'x')])],
      [layer([file('opt/thing', 'now a file')])],
    )
    expect(states.sort()).toEqual(['content opt/thing', 'removed opt/thing/inside'])
    expect(files.entries.find(({ path }) => path === 'opt/thing')?.aspects).toContain('type')
  })

  it('are the same where a hard link stands for a file', async () => {
    const { states } = await compare(
      [layer([file('a', 'same'), hardlink('b', 'a')])],
      [layer([file('b', 'same'), hardlink('a', 'b')])],
    )
    expect(states).toEqual([])
  })

  it('are told by the lists of their layers alone, whatever their times', async () => {
    const { states, files } = await compare([layer(base, then + 59)], [layer(base, then + 60)])
    expect(new Set(states.map(state => state.split(' ')[0]))).toEqual(new Set(['metadata']))
    expect(files.hashed).toEqual({ files: 0, bytes: 0 })
    expect(files.entries.find(({ path }) => path === 'etc/motd')).toMatchObject({ aspects: ['time'], evidence: 'tag' })
  })

  it('are told apart though they were made to have the same checksum', async () => {
    const [left, right] = collidingTexts()
    const { states, files } = await compare([layer([file('etc/motd', left)])], [layer([file('etc/motd', right)])])
    expect(states).toEqual(['content etc/motd'])
    expect(files.entries[0]).toMatchObject({ aspects: ['content'], evidence: 'tag' })
  })

  it('are read where one is stored with holes and the other without', async () => {
    const holes = Buffer.alloc(1 << 20)
    holes.write('between holes', 300_000)
    const other = Buffer.from(holes)
    other.write('other', 300_000)
    const [sparse, whole, changed] = [packedFile(holes, '--sparse'), packedFile(holes), packedFile(other)]
    const equal = await compare([sparse], [whole])
    expect(equal.states).toEqual([])
    expect(equal.files.hashed).toEqual({ files: 2, bytes: 2 << 20 })
    const differing = await compare([sparse], [changed])
    expect(differing.states).toEqual(['content holes'])
    expect(differing.files.entries[0]).toMatchObject({ aspects: ['content'], evidence: 'hash' })
    // What was hashed once is known.
    expect(differing.files.hashed?.files).toBe(1)
    expect((await compare([sparse], [packedFile(holes, '--sparse')])).files.hashed?.files).toBe(0)
  })

  it('with other times are the same by the rule that leaves times out', async () => {
    const { states, files, summary } = await compare([layer(base)], [layer(base, then + 61)], {
      rules: semanticRuleNames,
    })
    expect(states).toEqual([])
    expect(files.counts).toMatchObject({ metadata: 0, ignored: 10 })
    expect(summary).toMatchObject({ same: true, reason: 'ignored' })
    expect(summary.ignored).toContainEqual({ rule: 'file-times', count: 10 })
  })

  it('are listed by the rule that leaves something of them out', async () => {
    const to = [
      ...base.filter(({ path }) => path !== 'etc/motd'),
      file('etc/motd', 'Goodbye\n'),
      file('var/log/build.log', 'built'),
    ]
    const ruled = async (rule: SemanticRuleName) => {
      const { files } = await compare([layer(base)], [layer(to, then + 62)], {
        rules: semanticRuleNames,
        list: { ...list, 'ignored-by': rule },
      })
      return files
    }
    const times = await ruled('file-times')
    expect(times.total).toBe(10)
    expect(times.entries.find(({ path }) => path === 'etc/motd')).toMatchObject({
      ...{ state: 'content', ignoredBy: ['file-times'] },
    })
    expect(times.entries.find(({ path }) => path === 'etc/passwd')?.state).toBeUndefined()
    expect((await ruled('build-files')).entries.map(({ path }) => path)).toEqual(['var/log/build.log'])
    expect((await ruled('owner-names')).entries).toEqual([])
  })
})

describe('layers that both images share', () => {
  const shared = layer(base)
  const small = (text: string) => layer([file('etc/motd', text), file('srv/new', 'x')])

  it('are not read', async () => {
    const bottom = layer([...base, file('etc/only-here', 'unread')])
    const [left, right] = [small('left\n'), small('right\n')]
    const { states, files } = await compare([bottom, left], [bottom, right])
    expect(states).toEqual(['content etc/motd'])
    expect(files.unreadLayers).toBe(1)
    expect(new Set(images.requested)).toEqual(new Set([left.descriptor.digest, right.descriptor.digest]))
  })

  it('leave open whether a file is new or changed, until they are read', async () => {
    const bottom = layer([...base, file('etc/only-there', 'unread too')])
    const top = layer([file('etc/motd', 'changed\n'), file('srv/new', 'x'), whiteout('etc/passwd')])
    const unread = await compare([bottom], [bottom, top])
    expect(unread.states).toEqual(['added etc/motd', 'removed etc/passwd', 'added srv/new'])
    expect(unread.files.entries.every(({ isUncertain }) => isUncertain)).toBe(true)
    expect(unread.files.counts?.uncertain).toBe(3)
    expect(images.requested).not.toContain(bottom.descriptor.digest)
    const read = await compare([bottom], [bottom, top], { base: 'read' })
    expect(read.states).toEqual(['content etc/motd', 'removed etc/passwd', 'added srv', 'added srv/new'])
    expect(read.files.counts?.uncertain).toBe(0)
  })

  it('count where their list is kept', async () => {
    await compare([shared], [layer([])])
    images.requested.splice(0)
    const { states, files } = await compare([shared], [shared, small('new\n')])
    expect(states).toEqual(['content etc/motd', 'added srv', 'added srv/new'])
    expect(files.unreadLayers).toBe(0)
    expect(images.requested).not.toContain(shared.descriptor.digest)
  })

  it('are the same packed otherwise', async () => {
    const zstd = buildLayer(changeset(base, then), 'zstd')
    const { summary, states } = await compare([shared], [zstd], { rules: ['compression'] })
    expect(states).toEqual([])
    expect(summary).toMatchObject({ same: true, reason: 'ignored', layers: { shared: 1 } })
    expect(images.requested).toEqual([])
  })
})

describe('a list of differences', () => {
  it('sums up directories, pages and filters', async () => {
    const many = Array.from({ length: 25 }, (_, index) =>
      file(`data/set/${String(index).padStart(2, '0')}`, `${index}`),
    )
    const options = (rest: Partial<NonNullable<CompareOptions['list']>>) => ({
      list: { path: '', cursor: 0, limit: 1000, ...rest },
    })
    const from = [layer([...base, directory('data')])]
    const to = [layer([...base, directory('data'), ...many])]
    const top = await compare(from, to, options({}))
    expect(top.files.entries).toMatchObject([{ path: 'data', below: { added: 26 } }])
    expect(top.files.entries[0]?.state).toBeUndefined()
    const page = await compare(from, to, options({ path: 'data/set', cursor: 10, limit: 10 }))
    expect(page.files).toMatchObject({ total: 25, next: 20 })
    expect(page.files.entries[0]?.path).toBe('data/set/10')
    const named = await compare(from, to, options({ recursive: true, name: 'SET/0', change: 'added' }))
    expect(named.files.entries).toHaveLength(10)
    expect((await compare(from, to, options({ path: 'etc' }))).files.entries).toEqual([])
  })
})

it('ends when nobody wants it any more', async () => {
  const leaving = new AbortController()
  const from = await images.push('left', { layers: [layer([file('a', 'a')])] })
  const to = await images.push('right', { layers: [layer([file('a', 'b')])] })
  const ctx = { ...images.ctx, signal: leaving.signal }
  leaving.abort()
  await expect(compareImages(ctx, { from, to }, { levels: ['files'] })).rejects.toMatchObject({ name: 'AppError' })
})
