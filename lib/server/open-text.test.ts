import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseDigest } from '#lib/oci/digest/digest'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { openTestContext, type TestContext } from '#lib/testing/test-context'
import { openText } from './open-text.ts'

const digest = parseDigest(`sha256:${'a'.repeat(64)}`)

const conf = (unqualifiedSearchRegistries: readonly string[] = [], aliases: Readonly<Record<string, string>> = {}) => ({
  registriesConf: { unqualifiedSearchRegistries, aliases: new Map(Object.entries(aliases)) },
})

describe('openText', () => {
  let context: TestContext
  beforeAll(async () => {
    context = await openTestContext()
  })
  afterAll(() => context.close())

  const open = (text: string, services = conf(), registry?: string) => openText(services, context.ctx, text, registry)
  /** The address it leads to, or the choices it offers. */
  const target = async (text: string, services = conf(), registry?: string) => {
    const opened = await open(text, services, registry)
    if (opened.kind === 'page') return opened.page
    return opened.kind === 'choice' ? opened.images.map(({ reference }) => formatCanonical(reference)) : opened.file
  }

  it.each([
    ['quay.io/podman/hello:latest', '/image/quay.io/podman/hello:latest'],
    ['quay.io/podman/hello', '/repo/quay.io/podman/hello'],
    ['podman pull --platform linux/arm64 quay.io/a/b:1', '/image/quay.io/a/b:1?platform=linux/arm64'],
    ['https://hub.docker.com/_/nginx', '/repo/docker.io/library/nginx'],
    ['localhost:5000', '/registry/localhost:5000'],
    // Known without a port, so the registry is meant.
    ['quay.io', '/registry/quay.io'],
    ['samples.localhost', '/registry/samples.localhost'],
  ])('%s leads to %s', async (text, page) => expect(await target(text)).toBe(page))

  it.each([
    ['skopeo copy docker://quay.io/a/b:1 docker://quay.io/a/b:2', ['quay.io/a/b:1', 'quay.io/a/b:2']],
    ['crane cp quay.io/a/b:1 localhost:5000/b:1', ['quay.io/a/b:1', 'localhost:5000/b:1']],
    ['podman tag b:1 quay.io/a/b:1', ['docker.io/library/b:1', 'quay.io/a/b:1']],
    // Neither of two that are only read comes first.
    ['podman pull quay.io/a/b:1 quay.io/a/c:1', 'commands'],
    ['skopeo copy docker://quay.io/a/b:1 docker://quay.io/a/b:2\nskopeo list-tags docker://quay.io/a/b', 'commands'],
  ])('%s offers what it reads and what it writes', async (text, images) => expect(await target(text)).toEqual(images))

  it('keeps to the registry of the field it was typed into', async () => {
    expect(await target('team/app:1', conf(), 'quay.io')).toBe('/image/quay.io/team/app:1')
    expect(await target('quay.io/team/app:1', conf(), 'quay.io')).toBe('/image/quay.io/team/app:1')
    await expect(open('UPPER', conf(), 'quay.io')).rejects.toMatchObject({ code: 'invalid-reference' })
  })

  // https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md#short-name-aliasing
  describe('a short name', () => {
    const searching = conf(['registry.access.redhat.com', 'docker.io'], { hello: 'quay.io/podman/hello' })

    it('is Docker Hub’s where nothing is configured', async () => {
      expect(await target('httpd:2.4')).toBe('/image/docker.io/library/httpd:2.4')
    })
    it('follows its alias, with tag and digest', async () => {
      expect(await target('hello:v1', searching)).toBe('/image/quay.io/podman/hello:v1')
      expect(await target(`hello@${digest}`, searching)).toBe(`/image/quay.io/podman/hello@${digest}`)
    })
    it('is offered once for each registry of the search, and none is chosen', async () => {
      expect(await target('httpd:1', searching)).toEqual([
        'registry.access.redhat.com/httpd:1',
        'docker.io/library/httpd:1',
      ])
      expect(await open('httpd', searching)).toMatchObject({
        kind: 'choice',
        registries: [{ host: 'registry.access.redhat.com' }, { host: 'docker.io' }],
      })
    })
    it('follows the only registry of the search', async () => {
      expect(await target('httpd:1', conf(['registry.example.com']))).toBe('/image/registry.example.com/httpd:1')
    })
    it('is Docker Hub’s in a command of Docker', async () => {
      expect(await target('docker pull hello:1', searching)).toBe('/image/docker.io/library/hello:1')
    })
  })

  it('asks whether a dotted word that nothing names is a registry or an image', async () => {
    expect(await open('registry.example.com')).toMatchObject({
      kind: 'choice',
      host: 'registry.example.com',
      images: [{ reference: { registry: 'docker.io', name: 'library/registry.example.com' } }],
    })
  })

  it('finds a bare digest where this reader saw it, and says so where nobody did', async () => {
    await expect(open(digest)).rejects.toMatchObject({
      code: 'invalid-reference',
      hint: expect.stringContaining('name@'),
    })
    const { cache } = context.ctx
    cache.rememberTag({ registry: 'quay.io', name: 'a/b' }, 'latest', digest, new Date())
    expect(await target(digest)).toBe(`/image/quay.io/a/b@${digest}`)
    cache.put({ registry: 'localhost:5000', name: 'b' }, digest, { bytes: new Uint8Array(1) })
    expect(await target(digest)).toEqual([`localhost:5000/b@${digest}`, `quay.io/a/b@${digest}`])
  })

  it('offers what a catalog’s page may show, and says what its address does not tell', async () => {
    expect(await target('https://gitlab.com/a/b/container_registry/1')).toEqual(['registry.gitlab.com/a/b'])
    await expect(
      open('https://catalog.redhat.com/software/containers/detail/5c83967add19c77a15918c27'),
    ).rejects.toMatchObject({ message: expect.stringContaining('number') })
  })

  it('answers a file with a row for each image, and what is known about their registries', async () => {
    const opened = await open(
      'FROM ubi9\nFROM quay.io/a/b:1\nFROM $X\n',
      conf(['registry.access.redhat.com', 'quay.io']),
    )
    expect(opened).toMatchObject({
      kind: 'file',
      file: 'containerfile',
      rows: [
        { found: { lines: [1] }, images: [{ reference: { registry: 'registry.access.redhat.com' } }, {}] },
        { found: { lines: [2] }, images: [{ reference: { registry: 'quay.io', tag: '1' } }] },
        { found: { lines: [3], problem: expect.any(String) }, images: [] },
      ],
      registries: [
        { host: 'registry.access.redhat.com', login: { state: 'none' } },
        { host: 'quay.io', login: { state: 'none' } },
      ],
    })
  })

  it('asks about few of the hosts of a file that names many', async () => {
    const text = Array.from({ length: 500 }, (_, index) => `host${index}.example/a/b:1`).join('\n')
    const opened = await open(text)
    expect(opened.kind === 'file' && opened.rows.length).toBe(500)
    expect(opened.kind === 'file' && opened.registries.length).toBe(30)
  })

  it('says what it did not understand', async () => {
    await expect(open('')).rejects.toMatchObject({ code: 'invalid-reference', message: 'Nothing was typed.' })
    await expect(open('hello <world>')).rejects.toMatchObject({ code: 'invalid-reference' })
  })

  it('searches for words that are no reference', async () => {
    expect(await open(' hello world ')).toEqual({ kind: 'page', page: '/search?q=hello%20world' })
  })
})
