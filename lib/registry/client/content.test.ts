import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { say } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import { bench, mirror, scripted } from '#lib/testing/registry-bench'
import type { ScriptedAnswer } from '#lib/testing/scripted-registry'
import { createRepositoryClient } from './repository-client.ts'

const digestOf = (bytes: string | Uint8Array, algorithm = 'sha256') =>
  `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}` as Digest

const manifestType = 'application/vnd.oci.image.manifest.v1+json'
const indexType = 'application/vnd.oci.image.index.v1+json'
const body = '{"schemaVersion":2,"config":{},"layers":[]}'

const serve = (answer: ScriptedAnswer) => scripted(({ path }) => (path === '/v2/' ? {} : answer))

describe('manifest', () => {
  it('is the exact bytes with our own digest, asked for with every type', async () => {
    const registry = await serve({ headers: { 'content-type': `${manifestType}; charset=utf-8` }, body })
    const found = await bench().repository(registry.host, 'app').manifest('v1')
    expect(Buffer.from(found.bytes).toString()).toBe(body)
    expect(found).toMatchObject({ digest: digestOf(body), contentType: manifestType, warnings: [] })
    expect(found.claimedDigest).toBeUndefined()
    const accept = registry.requests.at(-1)?.headers.accept?.split(', ')
    expect(accept).toContain(indexType)
    expect(accept).toContain('application/vnd.docker.distribution.manifest.list.v2+json')
    expect(accept).not.toContain('*/*')
  })

  it.each(['sha256', 'sha384', 'sha512'])('is checked against the %s asked for', async algorithm => {
    const registry = await serve({ headers: { 'content-type': manifestType }, body })
    const client = bench().repository(registry.host, 'app')
    expect((await client.manifest(digestOf(body, algorithm))).digest).toBe(digestOf(body, algorithm))
    // Fault F10.
    const other = digestOf('other', algorithm)
    await expect(client.manifest(other)).rejects.toMatchObject({
      code: 'malformed',
      message: expect.stringContaining('wrong digest'),
    })
  })

  it('is not shown by a digest that cannot be checked', async () => {
    const registry = await serve({ headers: { 'content-type': manifestType }, body })
    await expect(bench().repository(registry.host, 'app').manifest('blake3:abc')).rejects.toMatchObject({
      code: 'invalid-reference',
    })
  })

  // Fault F11.
  it.each([
    ['is true', digestOf(body), undefined],
    ['is true by another algorithm', digestOf(body, 'sha512'), undefined],
    ['lies', digestOf('other'), digestOf('other')],
    ['is no digest', 'nonsense', 'nonsense'],
  ])('keeps the claim of the registry when it %s', async (_, claimed, kept) => {
    const registry = await serve({ headers: { 'content-type': manifestType, 'docker-content-digest': claimed }, body })
    const found = await bench().repository(registry.host, 'app').manifest('v1')
    expect(found.digest).toBe(digestOf(body))
    expect(found.claimedDigest).toBe(kept)
  })

  it('of schema 1 is named by what was signed', async () => {
    // Made as libtrust does: the payload, with "signatures" put in before its last brace.
    const payload = '{\n   "schemaVersion": 1,\n   "name": "app",\n   "fsLayers": []\n}'
    const formatLength = payload.length - 2
    const header = Buffer.from(
      JSON.stringify({ formatLength, formatTail: Buffer.from('\n}').toString('base64url') }),
    ).toString('base64url')
    const signed = `${payload.slice(0, formatLength)},\n   "signatures": [{"protected": "${header}"}]\n}`
    const contentType = 'application/vnd.docker.distribution.manifest.v1+prettyjws'
    const registry = await serve({ headers: { 'content-type': contentType }, body: signed })
    const client = bench().repository(registry.host, 'app')
    expect((await client.manifest('v1')).digest).toBe(digestOf(payload))
    expect(Buffer.from((await client.manifest(digestOf(payload))).bytes).toString()).toBe(signed)
  })

  it('comes with the warnings meant for people', async () => {
    const warning = ['299 - "moved to \\"new\\"", 299 - "second"', '299 - "second"', '199 - "not for people"']
    const registry = await serve({ headers: { 'content-type': manifestType, warning }, body })
    expect((await bench().repository(registry.host, 'app').manifest('v1')).warnings).toEqual([
      'moved to "new"',
      'second',
    ])
  })

  it('of 4 MiB and a byte is too large', async () => {
    const registry = await serve({ headers: { 'content-type': manifestType }, body: Buffer.alloc(4 * 1024 * 1024 + 1) })
    await expect(bench().repository(registry.host, 'app').manifest('v1')).rejects.toMatchObject({ code: 'too-large' })
  })
})

describe('head', () => {
  it('tells what the registry claims', async () => {
    const digest = digestOf(body)
    const registry = await serve({ headers: { 'content-type': indexType, 'docker-content-digest': digest }, body })
    expect(await bench().repository(registry.host, 'app').head('v1')).toEqual({
      digest,
      mediaType: indexType,
      sizeBytes: body.length,
    })
    expect(registry.lines().at(-1)).toBe('HEAD /v2/app/manifests/v1')
  })

  it('does without the digest header, and without HEAD', async () => {
    const cdn = await serve({ headers: { 'content-type': indexType }, body })
    expect((await bench().repository(cdn.host, 'app').head('v1')).digest).toBeUndefined()
    const old = await scripted(({ path, method }) =>
      path === '/v2/' ? {} : method === 'HEAD' ? { status: 405 } : { headers: { 'content-type': indexType }, body },
    )
    expect((await bench().repository(old.host, 'app').head('v1')).digest).toBe(digestOf(body))
  })

  it('is not-found for 404', async () => {
    const registry = await serve({ status: 404 })
    await expect(bench().repository(registry.host, 'app').head('v1')).rejects.toMatchObject({ code: 'not-found' })
  })
})

const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 31) % 251))
const digest = digestOf(bytes)

/** Serves `bytes` with ranges as RFC 9110 has them; `tamper` bends the answer of one request. */
const blobRegistry = (tamper: (answer: ScriptedAnswer, nth: number) => ScriptedAnswer = answer => answer) => {
  let nth = 0
  return scripted(({ path, headers }) => {
    if (path === '/v2/') return {}
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? []
    nth += 1
    if (from === undefined) return tamper({ body: bytes }, nth)
    const [start, end] = [Number(from), to ? Number(to) : bytes.length - 1]
    if (start >= bytes.length) return tamper({ status: 416 }, nth)
    const part = { 'content-range': `bytes ${start}-${Math.min(end, bytes.length - 1)}/${bytes.length}` }
    return tamper({ status: 206, headers: part, body: bytes.subarray(start, end + 1) }, nth)
  })
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

const drain = async (stream: ReadableStream<Uint8Array>) => Buffer.concat(await collect(stream))

describe('blob', () => {
  it('is whole and checked', async () => {
    const registry = await blobRegistry()
    const client = bench().repository(registry.host, 'app')
    expect(Buffer.from(await client.blob(digest, 200_000)).equals(bytes)).toBe(true)
    expect(registry.lines().at(-1)).toBe(`GET /v2/app/blobs/${digest}`)
    await expect(client.blob(digestOf('other'), 200_000)).rejects.toMatchObject({
      code: 'malformed',
      message: expect.stringContaining('wrong digest'),
    })
    await expect(client.blob(digest, 99_999)).rejects.toMatchObject({ code: 'too-large' })
  })

  it('is bounded without an announced length too', async () => {
    const chunked = { 'transfer-encoding': 'chunked' }
    const registry = await blobRegistry(answer => ({ ...answer, headers: chunked }))
    const client = bench().repository(registry.host, 'app')
    expect((await client.blob(digest, 100_000)).byteLength).toBe(100_000)
    await expect(client.blob(digest, 99_999)).rejects.toMatchObject({ code: 'too-large' })
  })
})

describe('blob stream', () => {
  const read = async (host: string, start: number, end?: number) => {
    const range = { start, ...(end !== undefined && { end }) }
    const blob = await bench().repository(host, 'app').blobStream(digest, range)
    return { ...blob, bytes: await drain(blob.stream) }
  }
  const expected = (start: number, end = bytes.length - 1) => bytes.subarray(start, end + 1)

  it.each([
    [0, undefined],
    [500, undefined],
    [0, 0],
    [70_000, 70_999],
    [99_999, undefined],
    [99_000, 500_000],
  ])('gives bytes %d to %s', async (start, end) => {
    const registry = await blobRegistry()
    const found = await read(registry.host, start, end)
    expect(found.bytes.equals(expected(start, end))).toBe(true)
    expect(found.sizeBytes).toBe(100_000)
    expect(found.range).toEqual({ start, end: Math.min(end ?? 99_999, 99_999) })
  })

  // Fault F05.
  it('skips and cuts where the registry ignores the range', async () => {
    const registry = await blobRegistry(() => ({ body: bytes }))
    const found = await read(registry.host, 70_000, 70_999)
    expect(found.bytes.equals(expected(70_000, 70_999))).toBe(true)
    expect(found.sizeBytes).toBe(100_000)
  })

  it.each([
    ['other bytes', 'bytes 0-999/100000'],
    ['more than asked', 'bytes 70000-80000/100000'],
    ['a malformed range', 'bytes 70000-70999'],
    ['several ranges', undefined],
  ])('asks for everything where a 206 holds %s', async (_, contentRange) => {
    const registry = await blobRegistry(answer =>
      answer.status === 206
        ? { status: 206, headers: contentRange ? { 'content-range': contentRange } : {}, body: 'wrong' }
        : answer,
    )
    expect((await read(registry.host, 70_000, 70_999)).bytes.equals(expected(70_000, 70_999))).toBe(true)
  })

  // Fault F04.
  it.each([1, 50_000, 99_999])('resumes after a reset at byte %d', async breakAfterBytes => {
    const registry = await blobRegistry((answer, nth) => (nth === 1 ? { ...answer, breakAfterBytes } : answer))
    expect((await read(registry.host, 0)).bytes.equals(bytes)).toBe(true)
    expect(registry.requests.at(-1)?.headers.range).toMatch(/^bytes=\d+-99999$/)
  })

  it('resumes inside a range, and where the registry ignores ranges', async () => {
    const registry = await blobRegistry((_, nth) => ({ body: bytes, ...(nth === 1 && { breakAfterBytes: 50_000 }) }))
    expect((await read(registry.host, 40_000, 60_000)).bytes.equals(expected(40_000, 60_000))).toBe(true)
  })

  it('gives up after five resumes', async () => {
    const registry = await blobRegistry(answer => ({ ...answer, breakAfterBytes: 100 }))
    await expect(read(registry.host, 0)).rejects.toMatchObject({ code: 'unreachable' })
    expect(registry.lines().filter(line => line.includes('/blobs/'))).toHaveLength(6)
  })

  it('does not go on with a blob of another length', async () => {
    const registry = await blobRegistry((answer, nth) =>
      nth === 1
        ? { ...answer, breakAfterBytes: 50_000 }
        : { ...answer, headers: { 'content-range': 'bytes 50000-99999/100001' }, body: bytes.subarray(50_000) },
    )
    await expect(read(registry.host, 0)).rejects.toMatchObject({ code: 'malformed' })
  })

  it('says when there are no such bytes', async () => {
    const registry = await blobRegistry()
    await expect(read(registry.host, 100_000)).rejects.toMatchObject({
      code: 'invalid-request',
      registry: { status: 416 },
    })
  })

  it('of nothing is empty', async () => {
    const registry = await serve({ body: '' })
    const { stream } = await bench().repository(registry.host, 'app').blobStream(digestOf(''))
    expect(await drain(stream)).toHaveLength(0)
  })

  it('closes the connection when its reader leaves', async () => {
    const registry = await serve({ body: Buffer.alloc(30_000_000) })
    const leaving = new AbortController()
    const client = bench().repository(registry.host, 'app')
    const { stream } = await client.blobStream(digest, undefined, { signal: leaving.signal })
    const reader = stream.getReader()
    await reader.read()
    leaving.abort()
    await expect(
      (async () => {
        for (let part = await reader.read(); !part.done; part = await reader.read());
      })(),
    ).rejects.toMatchObject({ code: 'cancelled' })
    expect(registry.lines().filter(line => line.includes('/blobs/'))).toHaveLength(1)
  })
})

describe('mirrors', () => {
  const manifest = { headers: { 'content-type': manifestType }, body }
  const asked = (registry: { lines(): readonly string[] }) =>
    registry.lines().filter(line => line !== 'GET /v2/').length

  it('are read first, under their own name, and the registry when they fail', async () => {
    const good = await serve(manifest)
    const missing = await serve({ status: 404 })
    const registry = await serve(manifest)
    const client = bench().repository(registry.host, 'app', [mirror(missing.host, 'm/app'), mirror(good.host, 'g/app')])
    await client.manifest('v1')
    expect(missing.lines()).toContain('GET /v2/m/app/manifests/v1')
    expect(good.lines()).toContain('GET /v2/g/app/manifests/v1')
    expect(asked(registry)).toBe(0)
    await client.manifest('v2')
    expect([asked(missing), asked(good)]).toEqual([1, 2])
  })

  it('serve only the references they are for', async () => {
    const digestOnly = await serve(manifest)
    const tagOnly = await serve(manifest)
    const registry = await serve(manifest)
    const mirrors = [mirror(digestOnly.host, 'app', 'digest-only'), mirror(tagOnly.host, 'app', 'tag-only')]
    const client = bench().repository(registry.host, 'app', mirrors)
    await client.manifest('v1')
    expect([asked(digestOnly), asked(tagOnly)]).toEqual([0, 1])
    await client.manifest(digestOf(body))
    expect([asked(digestOnly), asked(tagOnly), asked(registry)]).toEqual([1, 1, 0])
  })

  it('with wrong bytes are passed over', async () => {
    const liar = await serve({ ...manifest, body: '{}' })
    const registry = await serve(manifest)
    const client = bench().repository(registry.host, 'app', [mirror(liar.host, 'app')])
    expect((await client.manifest(digestOf(body))).digest).toBe(digestOf(body))
  })

  it('do not list', async () => {
    const copy = await serve({ body: '{"tags":["from-mirror"]}' })
    const registry = await serve({ body: '{"tags":["from-registry"]}' })
    const pages = await collect(
      bench()
        .repository(registry.host, 'app', [mirror(copy.host, 'app')])
        .tags(),
    )
    expect(pages).toEqual([{ tags: ['from-registry'] }])
  })

  it('and rewritten names are not what a failure speaks of, but the reference', async () => {
    const registry = await serve({ status: 404 })
    const elsewhere = {
      location: registry.host,
      name: 'a/app',
      insecure: true,
      role: 'primary',
      serves: 'all',
    } as const
    const repository = { registry: 'prod.example', name: 'team/app' }
    const client = createRepositoryClient({ ...bench().wiring, repository, endpoints: [elsewhere] })
    await expect(client.manifest('v1')).rejects.toMatchObject({
      message: 'prod.example does not have team/app:v1.',
    })
    expect(registry.lines()).toContain('GET /v2/a/app/manifests/v1')
  })

  it('are named when everything fails, and the answer is the registry’s', async () => {
    const copy = await serve({ status: 500 })
    const registry = await serve({ status: 404 })
    const client = bench().repository(registry.host, 'app', [mirror(copy.host, 'app')])
    await expect(client.manifest('v1')).rejects.toMatchObject({
      code: 'not-found',
      sentences: { tried: [say`${copy.host} (${'unreachable'})`, say`${registry.host} (${'not-found'})`] },
    })
  })
})
