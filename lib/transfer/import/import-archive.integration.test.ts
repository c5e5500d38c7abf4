import { execFile } from 'node:child_process'
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmbeddedHandler } from '#lib/embedded/http/embedded-handler'
import { type LayoutStore, openLayoutStore } from '#lib/embedded/layout/layout-store'
import { type EmbeddedListener, listenEmbedded } from '#lib/embedded/listen'
import { importArchive } from './import-archive.ts'

/** Archives by skopeo and umoci, imported, and copied back out of the registry by skopeo: the same digests. */

let work: string
let store: LayoutStore
let registry: EmbeddedListener
const execute = promisify(execFile)
// Not the synchronous way: the registry that skopeo asks is in this process.
const run = async (command: string, ...args: readonly string[]) =>
  (await execute(command, args, { maxBuffer: 1 << 26 })).stdout
const skopeo = (...args: readonly string[]) => run('skopeo', '--policy', join(work, 'policy.json'), ...args)
const at = (name: string) => join(work, name)

/** An image of two layers, one of them real files. */
async function makeImage(): Promise<void> {
  const layout = at('layout')
  await run('umoci', 'init', '--layout', layout)
  await run('umoci', 'new', '--image', `${layout}:made`)
  await run('tar', '-C', '/', '-cf', at('one.tar'), 'usr/share/perl')
  mkdirSync(at('two/etc'), { recursive: true })
  writeFileSync(at('two/etc/motd'), 'Imported.\n')
  await run('tar', '-C', at('two'), '-cf', at('two.tar'), 'etc')
  for (const layer of ['one.tar', 'two.tar'])
    await run('umoci', 'raw', 'add-layer', '--image', `${layout}:made`, at(layer))
}

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'portolan-import-'))
  writeFileSync(at('policy.json'), '{"default":[{"type":"insecureAcceptAnything"}]}')
  await makeImage()
  const source = `oci:${at('layout')}:made`
  await skopeo('copy', '--quiet', source, `oci-archive:${at('image.oci.tar')}:quay.io/team/app:2.1`)
  await skopeo('copy', '--quiet', source, `docker-archive:${at('image.docker.tar')}:quay.io/team/app:2.1`)
  await run('tar', '-C', at('layout'), '-cf', at('layout.tar'), '.')
  for (const name of ['image.oci.tar', 'image.docker.tar']) await run('gzip', '-k', at(name))
  await run('zstd', '-q', at('image.oci.tar'))
  store = await openLayoutStore(at('store'))
  registry = await listenEmbedded(createEmbeddedHandler(store, { readOnly: true }))
}, 120_000)
afterAll(async () => {
  await registry.close()
  rmSync(work, { recursive: true, force: true })
})

const importFile = (file: string, name: string) =>
  importArchive({
    store,
    name,
    isTaken: async () => false,
    bytes: createReadStream(at(file)),
    sizeBytes: statSync(at(file)).size,
    signal: new AbortController().signal,
  })

const own = (name: string) => `docker://${registry.origin.slice('http://'.length)}/${name}`
const digestOf = async (...place: readonly string[]) => JSON.parse(await skopeo('inspect', ...place)).Digest as string
const configOf = (...place: readonly string[]) => skopeo('inspect', '--config', '--raw', ...place)

describe.each([
  ['an oci-archive of skopeo', 'image.oci.tar', '2.1'],
  ['one that is gzipped', 'image.oci.tar.gz', '2.1'],
  ['one packed with zstd', 'image.oci.tar.zst', '2.1'],
  ['a layout of umoci in a tar', 'layout.tar', 'made'],
])('%s', (_name, file, tag) => {
  it('is imported with its own tag, and copied out with its digest', async () => {
    const name = `kept/${file.replaceAll('.', '-')}`
    const [image] = await importFile(file, name)
    expect(image).toMatchObject({ repository: name, tag })
    const expected = await digestOf(`oci:${at('layout')}:made`)
    expect(image?.digest).toBe(expected)
    expect(await digestOf('--tls-verify=false', own(`${name}:${tag}`))).toBe(expected)
    const out = at(`out-${tag}-${file}`)
    await skopeo('copy', '--quiet', '--src-tls-verify=false', own(`${name}:${tag}`), `dir:${out}`)
    expect(await configOf(`dir:${out}`)).toBe(await configOf(`oci:${at('layout')}:made`))
  })
})

describe.each([
  ['a docker-archive of skopeo', 'image.docker.tar'],
  ['one that is gzipped', 'image.docker.tar.gz'],
])('%s', (_name, file) => {
  it('is imported as the image that skopeo makes of it', async () => {
    const name = `docker/${file.replaceAll('.', '-')}`
    const [image] = await importFile(file, `${name}:chosen`)
    expect(image?.tag).toBe('chosen')
    const theirs = at(`theirs-${file}`)
    await skopeo('copy', '--quiet', `docker-archive:${at('image.docker.tar')}`, `dir:${theirs}`)
    const ours = at(`ours-${file}`)
    await skopeo('copy', '--quiet', '--src-tls-verify=false', own(`${name}:chosen`), `dir:${ours}`)
    const manifestIn = (folder: string) => readFileSync(join(folder, 'manifest.json'), 'utf8')
    // Skopeo calls the layers gzip, which they are not.
    expect(manifestIn(ours)).toBe(manifestIn(theirs).replaceAll('diff.tar.gzip', 'diff.tar'))
    expect(await configOf(`dir:${ours}`)).toBe(await configOf(`oci:${at('layout')}:made`))
  })
})

it('leaves nothing behind but the images', () => {
  expect(readdirSync(store.incoming)).toEqual([])
})
