import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ComparedFile } from '#lib/contract/compare/files'
import { buildLayer, type Layer } from '#lib/embedded/samples/format/layer'
import {
  changeset,
  directory,
  file,
  hardlink,
  opaqueWhiteout,
  symlink,
  type TarEntry,
  whiteout,
} from '#lib/embedded/samples/format/tar-entry'
import { openPushedImages, type PushedImages } from '#lib/testing/pushed-images'
import { compareImages } from '../compare-images.ts'

/** What differs between two images, told by Portolan, and by find and sha256sum over what umoci unpacked of them. */

const run = promisify(execFile)

let images: PushedImages
let work: string
beforeAll(async () => {
  images = await openPushedImages()
  work = await mkdtemp(join(tmpdir(), 'portolan-compare-'))
})
afterAll(async () => {
  await images.close()
  await rm(work, { recursive: true, force: true })
})

/** Paths that are on one side only, whose contents differ, and whose metadata alone does. */
type Told = Readonly<Record<'added' | 'removed' | 'content' | 'metadata', readonly string[]>>

interface Unpacked {
  readonly metadata: string
  readonly content: string
}

async function unpack(tag: string): Promise<ReadonlyMap<string, Unpacked>> {
  const bundle = join(work, tag)
  await run('umoci', ['unpack', '--image', images.layoutOf(tag), bundle])
  const root = join(bundle, 'rootfs')
  const options = { cwd: root, maxBuffer: 1 << 28 }
  const found = await run(
    'find',
    ['.', '-mindepth', '1', '-printf', String.raw`%P\t%y\t%m\t%U\t%G\t%T@\t%l\0`],
    options,
  )
  const sums = await run('find', ['.', '-type', 'f', '-exec', 'sha256sum', '-z', '{}', '+'], options)
  const hashes = new Map(
    sums.stdout.split('\0').map(line => [line.slice('0'.repeat(64).length + 4), line.slice(0, 64)] as const),
  )
  return new Map(
    found.stdout
      .split('\0')
      .filter(line => line !== '')
      .map(line => {
        const [path = '', type = '', mode, uid, gid, time, target] = line.split('\t')
        const content = [type, type === 'l' ? target : hashes.get(path)].join(' ')
        return [path, { content, metadata: [type === 'l' ? '' : mode, uid, gid, time].join(' ') }]
      }),
  )
}

async function truth(fromTag: string, toTag: string): Promise<Told> {
  const [from, to] = await Promise.all([unpack(fromTag), unpack(toTag)])
  const both = [...from].flatMap(([path, before]) => {
    const after = to.get(path)
    return after ? [{ path, before, after }] : []
  })
  return {
    added: [...to.keys()].filter(path => !from.has(path)).sort(),
    removed: [...from.keys()].filter(path => !to.has(path)).sort(),
    content: both
      .filter(({ before, after }) => before.content !== after.content)
      .map(({ path }) => path)
      .sort(),
    metadata: both
      .filter(({ before, after }) => before.content === after.content && before.metadata !== after.metadata)
      .map(({ path }) => path)
      .sort(),
  }
}

/** A renamed file is one that is gone and one that came. */
function told(entries: readonly ComparedFile[]): Told {
  const where = (keep: (entry: ComparedFile) => boolean) =>
    entries
      .filter(keep)
      .map(({ path }) => path)
      .sort()
  return {
    added: where(({ state, renamedFrom }) => state === 'added' || renamedFrom !== undefined),
    removed: where(({ state, renamedTo }) => state === 'removed' || renamedTo !== undefined),
    content: where(({ state }) => state === 'content'),
    metadata: where(({ state }) => state === 'metadata'),
  }
}

const then = 1_700_000_000
const layer = (entries: readonly TarEntry[], modifiedAt = then) => buildLayer(changeset(entries, modifiedAt))

const system = Array.from({ length: 40 }, (_, index) => [
  file(`usr/lib/module-${index}.so`, `library ${index} `.repeat(200), { mode: 0o755 }),
  file(`usr/share/doc/package-${index}/copyright`, `Copyright ${index}\n`),
]).flat()
const base = layer([
  ...system,
  file('etc/app.conf', 'port=80\n'),
  file('etc/old.conf', 'old\n'),
  file('opt/tool/bin/run', '#!/bin/sh\n', { mode: 0o755 }),
  file('opt/tool/data', 'data\n'),
  symlink('bin', 'usr/bin'),
  hardlink('opt/tool/bin/again', 'opt/tool/bin/run'),
  directory('var/empty', { mode: 0o700 }),
])
const rebuilt = layer(
  [
    ...system.filter(({ path }) => !path.includes('module-3')),
    file('etc/app.conf', 'port=80\n'),
    file('srv/www/index.html', '<p>\n'),
  ],
  then + 86_400,
)

const pairs: Readonly<Record<string, { readonly from: readonly Layer[]; readonly to: readonly Layer[] }>> = {
  'a layer with changed, new, deleted and renamed files': {
    from: [base],
    to: [
      base,
      layer([
        file('etc/app.conf', 'port=81\n'),
        whiteout('etc/old.conf'),
        file('etc/new.conf', 'old\n'),
        file('usr/share/new/deep/file', 'x'),
      ]),
    ],
  },
  'other modes and owners only': {
    from: [base],
    to: [
      base,
      layer([
        file('etc/app.conf', 'port=80\n', { mode: 0o600 }),
        file('opt/tool/data', 'data\n', { uid: 7, gid: 9 }),
        directory('var/empty', { mode: 0o755 }),
      ]),
    ],
  },
  'the same content with other times': {
    from: [base],
    to: [layer([...system, file('etc/app.conf', 'port=80\n')], then + 1)],
  },
  'another base': { from: [base, layer([file('app/main', 'main')])], to: [rebuilt, layer([file('app/main', 'main')])] },
  'a directory in place of a file, and the other way round': {
    from: [base],
    to: [base, layer([whiteout('opt/tool'), file('etc/app.conf/inside', 'x')]), layer([file('opt/tool', 'a file')])],
  },
  'an opaque directory': { from: [base], to: [base, layer([opaqueWhiteout('opt/tool'), file('opt/tool/fresh', 'x')])] },
  'a link that leads elsewhere': { from: [base], to: [base, layer([symlink('bin', 'usr/sbin')])] },
  'the same layer on top of another': { from: [base], to: [layer(system), base] },
}

let pushed = 0
async function compare(from: readonly Layer[], to: readonly Layer[]) {
  pushed += 1
  const tags = [`oracle-${pushed}-from`, `oracle-${pushed}-to`] as const
  const pair = { from: await images.push(tags[0], { layers: from }), to: await images.push(tags[1], { layers: to }) }
  const list = { path: '', recursive: true, cursor: 0, limit: 100_000 }
  const { files } = await compareImages(images.ctx, pair, { levels: ['files'], list, base: 'read' })
  return { tags, files }
}

describe.each(Object.entries(pairs))('%s', (_, { from, to }) => {
  it('differs as umoci and find say', async () => {
    const { tags, files } = await compare(from, to)
    expect(files?.counts.uncertain).toBe(0)
    expect(told(files?.entries ?? [])).toEqual(await truth(...tags))
  })

  it('mirrors itself', async () => {
    const there = told((await compare(from, to)).files?.entries ?? [])
    const back = told((await compare(to, from)).files?.entries ?? [])
    expect(back).toEqual({ ...there, added: there.removed, removed: there.added })
  })

  it('differs from itself in nothing', async () => {
    expect((await compare(from, from)).files?.entries).toEqual([])
  })
})
