import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startRegistry, type TestRegistry } from '#lib/testing/embedded/start-registry'
import { buildSamples } from './samples/build-samples.ts'

const run = promisify(execFile)
let work: string
let samples: string
let registry: TestRegistry

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'portolan-tools-'))
  samples = join(work, 'samples')
  await buildSamples(samples)
  await writeFile(join(work, 'policy.json'), '{"default":[{"type":"insecureAcceptAnything"}]}')
  registry = await startRegistry()
})
afterAll(async () => {
  await registry[Symbol.asyncDispose]()
  await rm(work, { recursive: true, force: true })
})

const skopeo = async (...args: readonly string[]) =>
  (await run('skopeo', ['--policy', join(work, 'policy.json'), ...args])).stdout
const copy = (...args: readonly string[]) =>
  skopeo('copy', '--quiet', '--src-tls-verify=false', '--dest-tls-verify=false', ...args)
const sampleReference = (name: string, tag: string) => `oci:${join(samples, name.replaceAll('/', '+'))}:${tag}`

describe('samples', () => {
  it.each([
    ['course/base', '9.4'],
    ['course/httpd', '2.4.59'],
    ['course/httpd', '2.4.61'],
    ['course/httpd', '2.4'],
    ['layers/whiteouts', '1'],
    ['layers/estargz', 'latest'],
    ['artifacts/signed', '1.0'],
  ])('skopeo inspects and umoci unpacks %s:%s', async (name, tag) => {
    const inspected = JSON.parse(await skopeo('inspect', sampleReference(name, tag)))
    expect(inspected).toMatchObject({ Architecture: 'amd64', Os: 'linux' })
    const bundle = join(work, `bundle-${name.replaceAll('/', '-')}-${tag}`)
    await run('umoci', ['unpack', '--rootless', '--image', sampleReference(name, tag).slice('oci:'.length), bundle])
    expect((await readdir(join(bundle, 'rootfs'))).length).toBeGreaterThan(0)
  })

  it('umoci applies the whiteouts', async () => {
    const bundle = join(work, 'bundle-whiteouts')
    await run('umoci', ['unpack', '--rootless', '--image', sampleReference('layers/whiteouts', '1').slice(4), bundle])
    const rootfs = join(bundle, 'rootfs')
    const { stdout } = await run('find', [rootfs, '!', '-type', 'd', '-printf', '%P\n'])
    const files = stdout.trim().split('\n')
    expect(files.toSorted()).toEqual([
      'etc/motd',
      'opt/app/bin/run.sh',
      'opt/app/current',
      'opt/app/lib/two.txt',
      'opt/app/lib/zwei.txt',
      `srv/data/${'long-directory-name/'.repeat(6)}file.txt`,
      'srv/data/문서.txt',
      'srv/turns-into-a-directory/inside.txt',
    ])
    expect((await stat(join(rootfs, 'opt/app/lib/two.txt'))).nlink).toBe(2)
  })

  it('skopeo copies every platform of multi/hello, verifying digests', async () => {
    const directory = join(work, 'multi')
    await copy('--all', sampleReference('multi/hello', '1.0'), `dir:${directory}`)
    expect((await readdir(directory)).filter(name => name.endsWith('.manifest.json'))).toHaveLength(5)
  })

  // What skopeo finds after decompressing is the diff ID that the config promises.
  it.each(['layers/zstd', 'layers/estargz', 'course/httpd'])('skopeo decompresses %s to its diff IDs', async name => {
    const directory = join(work, `plain-${name.replaceAll('/', '-')}`)
    await copy('--dest-decompress', sampleReference(name, 'latest'), `dir:${directory}`)
    const { layers, config } = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8'))
    const { rootfs } = JSON.parse(await readFile(join(directory, config.digest.split(':')[1]), 'utf8'))
    const digests = await Promise.all(
      layers.map(async ({ digest }: { digest: string }) => {
        const bytes = await readFile(join(directory, digest.slice('sha256:'.length)))
        return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
      }),
    )
    expect(digests).toEqual(rootfs.diff_ids)
  })

  it('tar lists the chart', async () => {
    const directory = join(work, 'chart')
    await copy(sampleReference('artifacts/chart', '0.1.0'), `dir:${directory}`)
    const { layers } = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8'))
    const { stdout } = await run('tar', ['-tzf', join(directory, layers[0].digest.slice('sha256:'.length))])
    expect(stdout.split('\n')).toContain('httpd/Chart.yaml')
  })
})

describe('clients', () => {
  const reference = (name: string, tag: string) => `docker://${registry.host}/${name}:${tag}`
  const listTags = async (name: string) =>
    JSON.parse(await skopeo('list-tags', '--tls-verify=false', reference(name, '').slice(0, -1))).Tags

  it('skopeo pushes an index, lists its tags, pulls it back the same and deletes it', async () => {
    await copy('--all', sampleReference('multi/hello', '1.0'), reference('pushed/hello', '1.0'))
    await copy(sampleReference('course/httpd', '2.4'), reference('pushed/hello', 'httpd'))
    expect(await listTags('pushed/hello')).toEqual(['1.0', 'httpd'])
    const raw = (from: string) => skopeo('inspect', '--raw', '--tls-verify=false', from)
    const pushed = await raw(reference('pushed/hello', '1.0'))
    expect(pushed).toBe(await raw(sampleReference('multi/hello', '1.0')))
    await copy('--all', reference('pushed/hello', '1.0'), `dir:${join(work, 'pulled')}`)
    // On disk the same repository is an OCI layout.
    expect(await raw(`oci:${join(registry.store.root, 'pushed+hello')}:1.0`)).toBe(pushed)
    await skopeo('delete', '--tls-verify=false', reference('pushed/hello', '1.0'))
    expect(await listTags('pushed/hello')).toEqual(['httpd'])
  })

  it('skopeo mounts layers it knows from another repository', async () => {
    await copy(sampleReference('course/httpd', '2.4.61'), reference('mount/one', '1'))
    await copy(reference('mount/one', '1'), reference('mount/two', '1'))
    expect(await listTags('mount/two')).toEqual(['1'])
  })

  it('buildah pushes an image in OCI and in Docker form', async () => {
    const storage = ['--storage-driver', 'vfs', '--root', join(work, 'storage'), '--runroot', join(work, 'runroot')]
    const buildah = (...args: readonly string[]) => run('buildah', [args[0] ?? '', ...storage, ...args.slice(1)])
    const context = join(work, 'context')
    await mkdir(context)
    await writeFile(join(context, 'Containerfile'), 'FROM scratch\nCOPY Containerfile /\nLABEL a=b\nCMD ["x"]\n')
    await buildah('bud', '--isolation', 'chroot', '-t', 'built', context)
    for (const [tag, mediaType] of [
      ['oci', 'application/vnd.oci.image.manifest.v1+json'],
      ['v2s2', 'application/vnd.docker.distribution.manifest.v2+json'],
    ] as const) {
      await buildah(
        'push',
        '--tls-verify=false',
        '--signature-policy',
        join(work, 'policy.json'),
        '--format',
        tag,
        'built',
        reference('built/here', tag),
      )
      const response = await fetch(`${registry.origin}/v2/built/here/manifests/${tag}`)
      expect(response.headers.get('content-type')).toBe(mediaType)
      expect(
        JSON.parse(await skopeo('inspect', '--tls-verify=false', reference('built/here', tag))).Labels,
      ).toMatchObject({ a: 'b' })
    }
  }, 60_000)
})
