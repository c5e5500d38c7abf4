import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { FileRow } from '#lib/contract/files'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { openTestContext, type TestContext } from '#lib/testing/test-context'
import { listFiles } from './list-files.ts'
import { openFile } from './open-file.ts'
import { type OpenedFiles, openFiles } from './open-files.ts'

/** The files of real images, told by Portolan and by umoci: the same paths, types, modes, owners, sizes and bytes. */

const run = promisify(execFile)
const lab = inject('lab')
/** umoci does not read zstd; lib/archive compares that with tar. */
const images = lab.images.filter(
  ({ registry, kind, repository, tag }) =>
    registry === 'open' && kind === 'image' && /^(course|tools)\//.test(repository) && !tag.endsWith('-zstd'),
)

let work: string
let reader: TestContext
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'portolan-files-'))
  reader = await openTestContext(lab.env)
})
afterAll(async () => {
  await reader.close()
  await rm(work, { recursive: true, force: true })
})

const letters: Readonly<Record<string, string>> = { file: 'f', hardlink: 'f', directory: 'd', symlink: 'l' }

const line = (path: string, type: string, mode: number, uid: number, gid: number, size: number, target: string) =>
  [path, type, mode.toString(8), uid, gid, size, target].join(' ')

const ofRow = ({ path, type, mode, uid, gid, sizeBytes, linkTarget = '' }: FileRow, size = sizeBytes) =>
  line(
    path,
    letters[type] ?? type,
    type === 'symlink' ? 0o777 : mode,
    uid,
    gid,
    letters[type] === 'f' ? size : 0,
    type === 'symlink' ? linkTarget : '',
  )

/** What `find` sees of the root filesystem that umoci unpacked. */
async function findAll(root: string): Promise<readonly string[]> {
  const { stdout } = await run('find', [root, '-mindepth', '1', '-printf', String.raw`%P\t%y\t%m\t%U\t%G\t%s\t%l\0`], {
    maxBuffer: 1 << 28,
  })
  return stdout
    .split('\0')
    .filter(text => text !== '')
    .map(text => {
      const [path = '', type = '', mode = '', uid, gid, size, target = ''] = text.split('\t')
      return line(
        path,
        type,
        Number.parseInt(mode, 8),
        Number(uid),
        Number(gid),
        type === 'f' ? Number(size) : 0,
        target,
      )
    })
    .sort()
}

async function sha256(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of bytes) hash.update(piece)
  return hash.digest('hex')
}

const everything = async (files: OpenedFiles) =>
  (await listFiles(files, { path: '', recursive: true, cursor: 0, limit: 1_000_000 })).entries

describe.each(images)('$repository:$tag', ({ reference }) => {
  let root: string
  let files: OpenedFiles
  beforeAll(async () => {
    const folder = await mkdtemp(join(work, 'image-'))
    await run('skopeo', ['copy', '--src-tls-verify=false', `docker://${reference}`, `oci:${folder}/layout:image`])
    await run('umoci', ['unpack', '--image', `${folder}/layout:image`, `${folder}/bundle`])
    root = `${folder}/bundle/rootfs`
    files = await openFiles(reader.ctx, parseReference(reference))
  }, 120_000)

  it('has the same paths', async () => {
    const rows = await everything(files)
    const sizes = rows.map(row =>
      row.type === 'hardlink' ? openFile(reader.ctx, files, row.path).sizeBytes : undefined,
    )
    expect(rows.map((row, index) => ofRow(row, sizes[index])).sort()).toEqual(await findAll(root))
  })

  it('has the same bytes', { timeout: 300_000 }, async () => {
    const regular = (await everything(files)).filter(({ type }) => letters[type] === 'f')
    const differing: string[] = []
    for (const { path } of regular) {
      const [ours, theirs] = await Promise.all([
        sha256(openFile(reader.ctx, files, path).read()),
        sha256(createReadStream(join(root, path))),
      ])
      if (ours !== theirs) differing.push(path)
    }
    expect(differing).toEqual([])
  })
})

it('finds images to look at', () => expect(images.length).toBeGreaterThan(3))
