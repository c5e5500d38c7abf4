import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadingProgress } from '#lib/contract/chosen-images'
import type { HistoryChange } from '#lib/contract/history'
import { buildLayer } from '#lib/embedded/samples/format/layer'
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
import type { Reference } from '#lib/oci/reference/types'
import { openPushedImages, type PushedImages } from '#lib/testing/pushed-images'
import { followFile } from './follow-file.ts'

/** What became of a file over many images, told by Portolan, and by stat and sha256sum in what umoci unpacked of each. */

const run = promisify(execFile)
const layer = (entries: readonly TarEntry[]) => buildLayer(changeset(entries, 1_700_000_000))

const base = layer([
  file('etc/app.conf', 'port=80\n'),
  file('opt/tool/data', 'data\n'),
  symlink('etc/link', 'app.conf'),
  directory('srv'),
])

/** Oldest first; each stands on the base. */
const builds: Readonly<Record<string, readonly TarEntry[]>> = {
  '1.0': [],
  '1.1': [file('etc/app.conf', 'port=80\n', { mode: 0o600 })],
  // As many bytes as before.
  '1.2': [file('etc/app.conf', 'port=81\n', { mode: 0o600 })],
  '1.3': [whiteout('etc/app.conf'), opaqueWhiteout('opt/tool')],
  '1.4': [whiteout('etc/app.conf'), file('opt/tool/other', 'x')],
  '1.5': [
    file('etc/real.conf', 'port=82\n'),
    hardlink('etc/app.conf', 'etc/real.conf'),
    symlink('etc/link', 'real.conf'),
  ],
  '1.6': [file('etc/real.conf', 'port=82\n'), hardlink('etc/app.conf', 'etc/real.conf'), symlink('etc/link', 'gone')],
}
const tags = Object.keys(builds)
const newestFirst = tags.toReversed()

let images: PushedImages
let work: string
let references: readonly Reference[]

beforeAll(async () => {
  images = await openPushedImages()
  work = await mkdtemp(join(tmpdir(), 'portolan-history-'))
  const pushed: Reference[] = []
  for (const [index, tag] of tags.entries()) {
    const layers = [base, ...(builds[tag]?.length ? [layer(builds[tag])] : [])]
    pushed.push(await images.push(tag, { layers, created: `2026-01-0${index + 1}T00:00:00Z` }))
    await run('umoci', ['unpack', '--image', images.layoutOf(tag), join(work, tag)])
  }
  references = pushed
})
afterAll(async () => {
  await images.close()
  await rm(work, { recursive: true, force: true })
})

interface Unpacked {
  readonly contents: string
  readonly metadata: string
}

async function unpacked(tag: string, path: string): Promise<Unpacked | undefined> {
  const options = { cwd: join(work, tag, 'rootfs') }
  const found = await run('find', [path, '-maxdepth', '0', '-printf', '%y %l\t%m %U %G'], options).catch(
    () => undefined,
  )
  if (!found) return undefined
  const [kind = '', metadata = ''] = found.stdout.split('\t')
  const sum = kind.startsWith('f') ? (await run('sha256sum', [path], options)).stdout : ''
  return { contents: kind + sum, metadata: kind.startsWith('l') ? '' : metadata }
}

async function truth(path: string): Promise<readonly HistoryChange[]> {
  const states = await Promise.all(newestFirst.map(tag => unpacked(tag, path)))
  return states.map((now, index) => {
    const isEarliest = index === states.length - 1
    const before = states[index + 1]
    if (isEarliest) return now ? 'first' : 'absent'
    if (!now || !before) return now ? 'added' : before ? 'removed' : 'absent'
    if (now.contents !== before.contents) return 'contents'
    return now.metadata === before.metadata ? 'same' : 'metadata'
  })
}

const follow = (path: string, onProgress?: (progress: ReadingProgress) => void) =>
  followFile(images.ctx, references, path, { ...(onProgress && { onProgress }) })

describe.each(['etc/app.conf', 'etc/link', 'opt/tool/data', 'opt/tool', 'nowhere/at/all'])('%s', path => {
  it('changed when stat and sha256sum say so', async () => {
    const { steps } = await follow(path)
    expect(steps.map(({ refs: [ref] }) => ref?.split(':').at(-1))).toEqual(newestFirst)
    expect(steps.map(({ change }) => change)).toEqual(await truth(path))
  })
})

describe('a history', () => {
  it('reads each layer once, and counts to the end', async () => {
    const told: ReadingProgress[] = []
    await follow('etc/app.conf', progress => told.push(progress))
    const asked = images.requested
    expect(asked.length).toBe(new Set(asked).size)
    const last = told.at(-1)
    expect(last).toMatchObject({ imagesRead: tags.length, imageCount: tags.length })
    expect(last?.readBytes).toBe(last?.totalBytes)
  })

  it('holds what cannot be read against nothing, and goes on', async () => {
    const gone = { ...(references[0] as Reference), tag: 'gone' }
    const { steps } = await followFile(images.ctx, [...references, gone], 'etc/app.conf')
    expect(steps.at(-1)).toMatchObject({ error: { code: 'not-found' } })
    expect(steps.slice(0, -1).map(({ change }) => change)).toEqual(await truth('etc/app.conf'))
  })

  it('puts tags of one image together', async () => {
    const again = await images.push('1.0-again', { layers: [base], created: '2026-01-01T00:00:00Z' })
    const { steps } = await followFile(images.ctx, [references[0] as Reference, again], 'etc/app.conf')
    expect(steps).toMatchObject([{ change: 'first' }])
    expect(steps[0]?.refs).toHaveLength(2)
  })
})
