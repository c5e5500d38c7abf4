import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, inject, it } from 'vitest'
import { inEnglish } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import { parseManifest } from '#lib/oci/manifest/parse-manifest'
import { type BenchOptions, basicLogin, bench } from '#lib/testing/registry-bench'

const lab = inject('lab')
const run = promisify(execFile)
const skopeo = async (...args: readonly string[]) =>
  (await run('skopeo', [...args], { env: { ...process.env, ...lab.env }, maxBuffer: 64 * 1024 * 1024 })).stdout

const { open, htpasswd, token } = lab.registries
const logins = Object.fromEntries(
  [htpasswd, token].map(({ host, login }) => [host, basicLogin(login?.username, login?.password)]),
)
/** The lab's token server is on another loopback port, so that only a pin lets it be the realm. */
const signedIn: BenchOptions = { logins, pinnedRealms: [lab.tokenServer] }
const anonymous: BenchOptions = { pinnedRealms: [lab.tokenServer] }

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

describe.each(lab.images)('$reference', image => {
  const { host } = lab.registries[image.registry]
  const client = () =>
    bench({
      ...(image.needsLogin && { logins }),
      pinnedRealms: image.registry === 'token' ? [lab.tokenServer] : [],
    }).repository(host, image.repository)

  it('has the bytes skopeo reads', async () => {
    const found = await client().manifest(image.tag)
    expect(Buffer.from(found.bytes).toString()).toBe(await skopeo('inspect', '--raw', `docker://${image.reference}`))
    expect(found).toMatchObject({ digest: image.digest, contentType: image.mediaType })
    expect(found.claimedDigest).toBeUndefined()
    expect(await client().head(image.tag)).toMatchObject({ digest: image.digest, sizeBytes: found.bytes.length })
  })

  it('has its config, and its layers by ranges', async () => {
    const repository = client()
    const top = await repository.manifest(image.digest)
    const first = parseManifest(top.bytes, top.contentType)
    const child = first.kind === 'index' ? await repository.manifest(first.manifests[0]?.digest as Digest) : top
    const manifest = parseManifest(child.bytes, child.contentType)
    if (manifest.kind !== 'image' && manifest.kind !== 'artifact') throw new Error(`${manifest.kind} in the lab`)
    const config = await repository.blob(manifest.config.digest, 4 * 1024 * 1024)
    expect(config.byteLength).toBe(manifest.config.sizeBytes)
    for (const { digest, sizeBytes } of manifest.layers) {
      const half = Math.floor(sizeBytes / 2)
      const whole = await repository.blobStream(digest)
      expect(whole.sizeBytes).toBe(sizeBytes)
      const bytes = Buffer.concat(await collect(whole.stream))
      const part = await repository.blobStream(digest, { start: half })
      expect(Buffer.concat(await collect(part.stream)).equals(bytes.subarray(half))).toBe(true)
    }
  })
})

describe('lists', () => {
  it('have the tags skopeo lists', async () => {
    for (const repository of new Set(
      lab.images.filter(image => image.registry === 'open').map(image => image.repository),
    )) {
      const tags = (await collect(bench().repository(open.host, repository).tags())).flatMap(page => page.tags)
      const { Tags } = JSON.parse(await skopeo('list-tags', `docker://${open.host}/${repository}`))
      expect(tags).toEqual(Tags)
    }
  })

  it('are empty for a repository whose only tag was deleted', async () => {
    const { repository } = lab.emptyRepository
    expect(await collect(bench().repository(open.host, repository).tags())).toEqual([{ tags: [] }])
  })

  it('page through the catalog', async () => {
    const client = bench().registry(open.host)
    const whole = await client.catalog({ n: 1000 })
    const paged: string[] = []
    for (let last: string | undefined, more = true; more; ) {
      const page = await client.catalog({ n: 1, ...(last !== undefined && { last }) })
      paged.push(...page.repositories)
      last = page.next
      more = last !== undefined
    }
    expect(paged).toEqual(whole.repositories)
    expect(paged).toEqual(
      expect.arrayContaining([
        ...new Set(lab.images.filter(image => image.registry === 'open').map(image => image.repository)),
      ]),
    )
  })

  it('fall back to the tag for referrers, which distribution 2.8 does not serve', async () => {
    const [image] = lab.images
    const found = await bench()
      .repository(open.host, image?.repository ?? '')
      .referrers(image?.digest as Digest)
    expect(found.source).toBe('tag-schema')
    expect(found.fallbackReason && inEnglish(found.fallbackReason)).toBe('404')
  })
})

describe('logins', () => {
  it.each([htpasswd, token])('are tested at the $access registry', async ({ host, access }) => {
    const scheme = access === 'token' ? 'bearer' : 'basic'
    expect(await bench(signedIn).registry(host).ping()).toMatchObject({ scheme })
    expect(await bench(signedIn).registry(host).testLogin()).toMatchObject({ ok: true, scheme })
    const wrong = { ...signedIn, logins: { [host]: basicLogin('anna', 'wrong') } }
    expect(await bench(wrong).registry(host).testLogin()).toMatchObject({ ok: false, error: { code: 'unauthorized' } })
  })

  it('are wanted for what is private', async () => {
    const refused = { code: 'unauthorized', hint: expect.stringContaining('podman login') }
    await expect(bench().repository(htpasswd.host, 'team/httpd').tags().next()).rejects.toMatchObject(refused)
    const images = bench(anonymous).repository(token.host, 'private/httpd')
    await expect(images.tags().next()).rejects.toMatchObject(refused)
  })

  it('are not sent to a token server that nothing pins', async () => {
    await expect(bench({ logins }).repository(token.host, 'private/httpd').tags().next()).rejects.toMatchObject({
      code: 'forbidden-address',
    })
  })
})

describe('what is not there', () => {
  it('keeps the code and words of the registry', async () => {
    const client = bench().repository(open.host, 'no/such')
    await expect(client.tags().next()).rejects.toMatchObject({
      code: 'not-found',
      registry: { status: 404, code: 'NAME_UNKNOWN', message: 'repository name not known to registry' },
    })
    await expect(client.manifest('latest')).rejects.toMatchObject({
      code: 'not-found',
      registry: { status: 404, code: 'MANIFEST_UNKNOWN' },
    })
    await expect(client.blob(`sha256:${'0'.repeat(64)}` as Digest, 1000)).rejects.toMatchObject({ code: 'not-found' })
  })
})
