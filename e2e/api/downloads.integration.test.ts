import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { labImage } from '../lab/lab.ts'
import { pullManifest, pushManifest } from '../lab/publish.ts'
import { runTool } from '../lab/run-tool.ts'
import { type Api, startApi } from './start-api.ts'

/** What is downloaded, held against what umoci unpacks, skopeo reads and dpkg-query tells. */

const lab = inject('lab')
const image = labImage(lab, 'course/httpd', '1.1').reference
const index = labImage(lab, 'course/multi', '1').reference
let api: Api
let work: string
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'portolan-downloads-'))
  api = await startApi(lab.env)
})
afterAll(async () => {
  await api?.stop()
  await rm(work, { recursive: true, force: true })
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function save(name: string, endpoint: string, query: Readonly<Record<string, string>>): Promise<string> {
  const answer = await api.get(endpoint, query)
  expect(answer.status, answer.text.slice(0, 500)).toBe(200)
  expect(answer.headers['content-disposition']).toMatch(/^attachment; /)
  const length = answer.headers['content-length']
  if (length !== undefined) expect(Number(length)).toBe(answer.body.byteLength)
  const path = join(work, name)
  await writeFile(path, answer.body)
  return path
}

/** Path → checksum of every regular file below. */
async function filesBelow(directory: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const sums = files.map(async file => [file.slice(directory.length + 1), sha256(await readFile(file))] as const)
  return Object.fromEntries((await Promise.all(sums)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The root as umoci unpacks it from what skopeo copies. */
async function rootOf(reference: string): Promise<string> {
  const copied = join(work, 'copied')
  await runTool('skopeo', ['copy', '--src-tls-verify=false', `docker://${reference}`, `oci:${copied}:x`], {
    env: lab.env,
  })
  await runTool('umoci', ['unpack', '--rootless', '--image', `${copied}:x`, join(work, 'bundle')])
  return join(work, 'bundle', 'rootfs')
}

describe('a directory', () => {
  let expected: Readonly<Record<string, string>>
  beforeAll(async () => {
    expected = await filesBelow(join(await rootOf(image), 'usr/share/doc'))
    expect(Object.keys(expected).length).toBeGreaterThan(3)
  })

  it.each([
    ['tar', 'tar', ['-xf']],
    ['tar.gz', 'tar', ['-xzf']],
  ])('as %s has the files that umoci unpacks', async (format, command, flags) => {
    const archive = await save(`doc.${format}`, 'extract', { ref: image, path: 'usr/share/doc', format })
    const into = join(work, `in-${format}`)
    await mkdir(into)
    await runTool(command, [...flags, archive, '-C', into])
    expect(await filesBelow(join(into, 'doc'))).toMatchObject(expected)
  })

  it('as zip passes the check of Python’s reader', async () => {
    const archive = await save('doc.zip', 'extract', { ref: image, path: 'usr/share/doc', format: 'zip' })
    const script =
      'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;print(len(z.namelist()))'
    const count = Number(await runTool('python3', ['-c', script, archive]))
    expect(count).toBeGreaterThanOrEqual(Object.keys(expected).length)
  })

  it('a layer removed from is not in it', async () => {
    const archive = await save('listed.tar', 'extract', { ref: image, path: 'usr/share/doc' })
    expect(await runTool('tar', ['-tf', archive])).not.toContain('doc/busybox-static/')
  })
})

describe('a whole image', () => {
  const skopeo = async (...words: readonly string[]) => JSON.parse(await runTool('skopeo', words, { env: lab.env }))

  it('as oci-archive keeps its digest', async () => {
    const archive = await save('image.oci.tar', 'archive', { ref: image, format: 'oci-archive' })
    const original = await skopeo('inspect', '--tls-verify=false', `docker://${image}`)
    const loaded = await skopeo('inspect', `oci-archive:${archive}`)
    expect(loaded.Digest).toBe(original.Digest)
    expect(loaded.Layers).toEqual(original.Layers)
  })

  it('as docker-archive keeps its configuration, of the platform that was asked for', async () => {
    const platform = ['--override-os', 'linux', '--override-arch', 'arm64']
    const query = { ref: index, format: 'docker-archive', platform: 'linux/arm64' }
    const archive = await save('image.docker.tar', 'archive', query)
    const config = (...words: readonly string[]) => skopeo(...platform, 'inspect', '--config', ...words)
    expect(await config(`docker-archive:${archive}`)).toEqual(await config('--tls-verify=false', `docker://${index}`))
  })

  it('of an index that has one platform alone is that one, whichever it is', async () => {
    const { registry, repository } = labImage(lab, 'course/multi', '1')
    const { host } = lab.registries[registry]
    const { document, mediaType } = await pullManifest(host, repository, '1')
    const isArm = ({ platform }: { platform?: { architecture?: string } }) => platform?.architecture === 'arm64'
    const manifests = (document.manifests as { digest: string; platform?: { architecture?: string } }[]).filter(isArm)
    expect(manifests).toHaveLength(1)
    await pushManifest(host, repository, 'only-arm64', { ...document, mediaType, manifests })
    const archive = await save('only.tar', 'archive', { ref: `${host}/${repository}:only-arm64` })
    const loaded = await skopeo('--override-arch', 'arm64', 'inspect', `oci-archive:${archive}`)
    expect([loaded.Architecture, loaded.Digest]).toEqual(['arm64', manifests[0]?.digest])
  })
})

describe('a layer', () => {
  it('is the blob that the manifest lists', async () => {
    const { layers } = (await api.get('files', { ref: image })).json()
    for (const { digest } of layers) {
      const answer = await api.get('layer', { ref: image, digest })
      expect(answer.status, answer.text.slice(0, 500)).toBe(200)
      expect(`sha256:${sha256(answer.body)}`).toBe(digest)
    }
  })

  it('of another image is refused', async () => {
    const digest = `sha256:${'0'.repeat(64)}`
    expect((await api.get('layer', { ref: image, digest })).json().error).toMatchObject({ code: 'not-found' })
  })
})

describe('packages', () => {
  it('are those that dpkg-query finds in the same root', async () => {
    const archive = await save('root.tar', 'extract', { ref: image, path: 'var/lib/dpkg' })
    const into = join(work, 'dpkg')
    await mkdir(into)
    await runTool('tar', ['-xf', archive, '-C', into])
    const told = await runTool('dpkg-query', [
      `--admindir=${join(into, 'dpkg')}`,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: placeholders of dpkg-query
      ...['--show', '--showformat', '${Package} ${Version} ${Architecture}\\n'],
    ])
    const { packages } = (await api.get('packages', { ref: image })).json()
    const found = packages
      .filter((row: { ecosystem: string }) => row.ecosystem === 'deb')
      .map((row: Record<string, string>) => `${row.name} ${row.version} ${row.architecture}`)
    expect(found.length).toBeGreaterThan(3)
    expect(found.sort()).toEqual(told.trim().split('\n').sort())
  })
})
