import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLayoutStore } from '#lib/embedded/layout/layout-store'
import { buildImage, tagged } from '#lib/embedded/samples/format/image'
import { buildLayer } from '#lib/embedded/samples/format/layer'
import { sha256 } from '#lib/embedded/samples/format/sha256'
import {
  directory,
  file,
  hardlink,
  opaqueWhiteout,
  symlink,
  type TarEntry,
  whiteout,
} from '#lib/embedded/samples/format/tar-entry'
import { writeTar } from '#lib/embedded/samples/format/tar-writer'
import { mergeLayers } from './merge-layers.ts'
import type { MergedTree } from './merged-tree.ts'
import { resolveHardLink } from './resolve-hard-link.ts'
import { tableOfTar } from './table-of-tar.ts'
import { walkNodes } from './walk-nodes.ts'

const run = promisify(execFile)
const created = '2024-05-14T15:30:00Z'
let work: string

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'portolan-merged-'))
})
afterAll(() => rm(work, { recursive: true, force: true }))

/** What umoci makes of the layers: a line for each path with type, mode, and contents or target. */
async function unpack(name: string, layers: readonly (readonly TarEntry[])[]): Promise<readonly string[]> {
  const store = await openLayoutStore(join(work, name))
  const repository = await store.ensureRepository('image')
  const steps = layers.map(entries => ({ created, createdBy: 'RUN step', layer: buildLayer(entries) }))
  const image = buildImage({ created, platform: { architecture: 'amd64', os: 'linux' }, execution: {}, steps })
  for (const blob of image.blobs) await repository.putBlob(sha256(blob), blob)
  await repository.putManifest({ ...tagged(image), tag: 'latest' })
  const bundle = join(work, `${name}-bundle`)
  await run('umoci', ['unpack', '--rootless', '--image', `${join(work, name, 'image')}:latest`, bundle])
  const rootfs = join(bundle, 'rootfs')
  const { stdout } = await run('find', [rootfs, '-mindepth', '1', '-printf', '%y %m %P\\t%l\\n'])
  const lines = stdout.split('\n').filter(Boolean)
  const shown = lines.map(async line => {
    const [head = '', target] = line.split('\t')
    return head.startsWith('f')
      ? `${head} ${await readFile(join(rootfs, head.split(' ')[2] ?? ''), 'utf8')}`
      : `${head} ${target}`
  })
  return (await Promise.all(shown)).toSorted()
}

const letters = { directory: 'd', symlink: 'l' } as const

function shownTree(tree: MergedTree, layers: readonly (readonly TarEntry[])[]): readonly string[] {
  const line = (node: number) => {
    const { path, type, mode, layer, row, linkTarget = '' } = tree.node(node)
    if (type === 'directory' || type === 'symlink') return `${letters[type]} ${mode.toString(8)} ${path} ${linkTarget}`
    const place = resolveHardLink(tree, { layer, row })
    if (!place) return `broken ${path}`
    const source = tree.layers[place.layer]?.entry(place.row)
    const entry = layers[place.layer]?.find(
      candidate => candidate.path.replace(/^\//, '') === source?.path && candidate.type === 'file',
    )
    const content = entry?.type === 'file' ? Buffer.from(entry.content).toString() : 'nothing'
    return `f ${source?.mode.toString(8)} ${path} ${content}`
  }
  return [...walkNodes(tree, node => tree.isPresent(node))].map(line).toSorted()
}

const merge = (layers: readonly (readonly TarEntry[])[]) =>
  mergeLayers(layers.map(entries => tableOfTar(writeTar(entries))))

/** A fixed sequence of numbers from 0 to below `below` for each seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed * 2654435761
  return below => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0
    return (state >>> 8) % below
  }
}

/**
 * A changeset over a few names, in any order. Within one layer no path is two things; links are nobody's parents, since
 * tools that unpack layers over each other write through them.
 */
function randomLayer(layer: number, random: (below: number) => number): readonly TarEntry[] {
  const entries = new Map<string, TarEntry>()
  const parents = new Set<string>()
  const name = () => ['a', 'b', 'c'][random(3)] as string
  for (let step = 0; step < 7; step++) {
    const parts = Array.from({ length: 1 + random(3) }, name)
    const path = parts.join('/')
    const above = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'))
    const clashes = above.some(parent => entries.has(parent) && entries.get(parent)?.type !== 'directory')
    if (entries.has(path) || clashes || above.some(parent => entries.get(parent)?.path.includes('.wh.'))) continue
    const content = `${layer} ${path}`
    const makers: readonly (() => TarEntry)[] = [
      () => file(path, content, { mode: 0o600 + random(8) }),
      () => file(path, content),
      () => directory(path, { mode: [0o755, 0o700][random(2)] as number }),
      () => whiteout(path),
      () => opaqueWhiteout(path),
      () => symlink(`link-${path.replaceAll('/', '-')}`, 'a'),
    ]
    const kind = random(makers.length)
    const isLeaf = kind !== 2 && kind !== 4 && kind !== 5
    if (isLeaf && parents.has(path)) continue
    for (const parent of kind === 5 ? [] : above) parents.add(parent)
    if (kind === 4) parents.add(path)
    const made = (makers[kind] as () => TarEntry)()
    entries.set(kind === 4 ? `${path}/opaque` : kind === 5 ? made.path : path, made)
  }
  return withParents([...entries.values()])
}

const isMarker = ({ path }: TarEntry) => path.includes('.wh.')

/** Directories in front of what is in them, as every builder writes them; umoci fails where a file is in the way. */
function withParents(entries: readonly TarEntry[]): readonly TarEntry[] {
  const given = new Set(entries.filter(({ type }) => type === 'directory').map(({ path }) => path.slice(0, -1)))
  const parents = entries
    .filter(entry => !isMarker(entry))
    .flatMap(({ path }) =>
      path
        .split('/')
        .slice(0, -1)
        .map((_, index, parts) => parts.slice(0, index + 1).join('/')),
    )
  const missing = [...new Set(parents)].filter(path => path !== '' && !given.has(path))
  const directories = entries.filter(({ type }) => type === 'directory')
  const all = [...missing.map(path => directory(path)), ...directories].toSorted(
    (a, b) => a.path.length - b.path.length,
  )
  return [...all, ...entries.filter(({ type }) => type !== 'directory')]
}

describe('umoci unpacks what the merged tree shows', () => {
  it('for links, replaced directories and markers in every order', async () => {
    const layers = [
      [
        directory('usr/lib'),
        file('usr/lib/one', '1'),
        hardlink('usr/lib/uno', 'usr/lib/one'),
        file('opt/app/old/deep/file', 'x'),
        file('opt/app/keep', 'k'),
        file('srv/file', 'f'),
        symlink('lib', 'usr/lib'),
      ],
      [
        hardlink('usr/lib/ein', './usr/lib/one'),
        file('opt/app/new', 'n'),
        opaqueWhiteout('opt/app'),
        directory('srv/file'),
        file('srv/file/in', 'i'),
        whiteout('usr/lib/one'),
      ],
      [file('opt', 'no directory any more'), whiteout('lib'), file('/usr/lib/one', 'again')],
    ]
    expect(shownTree(merge(layers), layers)).toEqual(await unpack('written', layers))
  })

  it.each(Array.from({ length: 30 }, (_, seed) => seed))('for changesets made at random (%i)', async seed => {
    const random = randomOf(seed + 1)
    const layers = Array.from({ length: 2 + random(4) }, (_, layer) => randomLayer(layer, random))
    expect(shownTree(merge(layers), layers)).toEqual(await unpack(`random-${seed}`, layers))
  })
})
