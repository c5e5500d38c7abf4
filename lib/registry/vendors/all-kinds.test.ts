import { describe, expect, it } from 'vitest'
import { AppError } from '#lib/errors/app-error'
import { attempt } from '#lib/errors/attempt'
import { canary } from '#lib/testing/registry-bench'
import type { ScriptedAnswer } from '#lib/testing/scripted-registry'
import { vendorBench } from '#lib/testing/vendor-bench'
import type { VendorScript } from '#lib/testing/vendors/json-answer'
import { ask, questions, type VendorRow, vendorRows } from '#lib/testing/vendors/vendor-questions'
import { type VendorServer, vendorServers } from '#lib/testing/vendors/vendor-servers'
import { adapters } from './adapters.ts'
import { type RegistryKind, registryKinds } from './types.ts'

it('leaves no kind out that can be asked anything', () => {
  const kinds = registryKinds.filter(kind => questions.some(question => adapters[kind][question]))
  expect(vendorServers.map(({ kind }) => kind).toSorted()).toEqual(kinds.toSorted())
})

const huge = `{"results":["${'x'.repeat(9 * 1024 * 1024)}"]}`
const deep = '['.repeat(100_000)

const failures: readonly (readonly [string, ScriptedAnswer, string])[] = [
  ['401', { status: 401, body: '{"message":"token expired"}' }, 'unauthorized'],
  ['403', { status: 403, body: '{"message":"access denied"}' }, 'unauthorized'],
  ['404', { status: 404, body: 'not found' }, 'not-found'],
  ['429', { status: 429, headers: { 'retry-after': '3600' }, body: '<html>slow down</html>' }, 'rate-limited'],
  ['503', { status: 503, headers: { 'retry-after': '3600' }, body: 'maintenance' }, 'unreachable'],
  ['500', { status: 500, body: '<html><title>Oops</title></html>' }, 'unreachable'],
  ['418', { status: 418 }, 'malformed'],
]
const bodies: readonly (readonly [string, string, string])[] = [
  ['half a document', '{"results":[{"name":"a', 'malformed'],
  ['a web page', '<!doctype html><title>Sign in</title>', 'malformed'],
  ['a bottomless document', deep, 'too-large'],
  ['a huge document', huge, 'too-large'],
]

/** Past its entry point: what a registry is has been found out by then. */
const behindEntry =
  (answer: ScriptedAnswer): VendorScript =>
  ({ path }) =>
    path === '/v2/' ? {} : answer

async function answered([kind, question, server]: VendorRow, answer: ScriptedAnswer) {
  const always = behindEntry(answer)
  const { apart, username } = server
  const { client } = await vendorBench({ kind, apart, api: always, registry: always, login: { username } })
  return attempt(async () => ask[question](client, server))
}

// Docker Hub tells what is left in headers.
const toldInBodies = vendorRows.filter(([kind, question]) => kind !== 'docker-hub' || question !== 'quotas')

describe.each(toldInBodies)('%s, %s', (...row) => {
  it.each(bodies)('does not take %s', async (_, body, code) => {
    expect(await answered(row, { body })).toMatchObject({ ok: false, error: { code } })
  })
})

describe.each(vendorRows)('%s, %s', (...row) => {
  const [kind, question, server] = row
  it.each(failures)('is refused with %s as what it means', async (_, answer, code) => {
    const result = await answered(row, answer)
    expect(result).toMatchObject({ ok: false, error: { code } })
    if (!result.ok) expect(result.error).toBeInstanceOf(AppError)
  })

  it.each([
    ['an empty object', '{}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['members of other types', '{"results":{"a":1},"name":7,"count":"many","next":false,"images":[null,1,"x"]}'],
    ['a list of nonsense', '{"results":[null,1,"x",[],{}],"repositories":[{}],"data":[{}],"tags":[{}]}'],
  ])('makes nothing up of %s', async (_, body) => {
    const result = await answered(row, { body, headers: { 'content-type': 'application/json' } })
    // An image that the answer does not name is one that is not there.
    if (!result.ok) return expect(result.error.code).toBe('not-found')
    expect(JSON.stringify(result.value ?? {})).not.toMatch(/undefined|NaN|null/)
  })

  it('shows its login to nobody but its registry and its API', async () => {
    const stranger = await vendorBench({ kind, apart: false, api: () => ({ body: '{}' }) })
    const away: ScriptedAnswer = { status: 302, headers: { location: `${stranger.registry.origin}/stolen` } }
    const { client } = await vendorBench({
      kind,
      apart: server.apart,
      api: behindEntry(away),
      registry: behindEntry(away),
      login: { username: server.username },
    })
    await attempt(async () => ask[question](client, server))
    const seen = JSON.stringify(stranger.registry.requests)
    const encoded = Buffer.from(`${server.username}:${canary}`).toString('base64')
    expect(seen).not.toContain(canary)
    expect(seen).not.toContain(encoded)
  })
})

const listed = vendorServers.filter(({ kind }) => adapters[kind].describeTags)

describe.each(listed.map(server => [server.kind, server] as const))('%s, tags in bulk', (kind, server) => {
  const all = async (tags: number) => {
    const { client, api, registry } = await vendorBench({
      ...server,
      kind,
      api: server.api({ tags }),
      login: { username: server.username },
    })
    const names = new Set<string>()
    let cursor: string | undefined
    do {
      const page = await client.describeTags?.(server.name, cursor)
      for (const { tag } of page?.tags ?? []) names.add(tag)
      cursor = page?.next
    } while (cursor !== undefined)
    return {
      names,
      requests: new Set([api, registry]).values().reduce((sum, { requests }) => sum + requests.length, 0),
    }
  }

  it('are read to the end, 2,000 of them with at most 25 requests', async () => {
    const { names, requests } = await all(2000)
    expect(names.size).toBeGreaterThanOrEqual(2000)
    expect(requests).toBeLessThanOrEqual(25)
  })

  it('of an empty repository are none', async () => {
    expect((await all(0)).names.size).toBe(0)
  })
})

/** A list or a search, read to its end. */
async function readAll(server: VendorServer, question: 'listRepositories' | 'search', others: number) {
  const { client } = await vendorBench({
    ...server,
    api: server.api({ others }),
    login: { username: server.username },
  })
  const names = new Set<string>()
  const cursors = new Set<string>()
  let cursor: string | undefined
  do {
    const page =
      question === 'search' ? await client.search?.(server.words, cursor) : await client.listRepositories?.(cursor)
    for (const { name } of page?.repositories ?? []) names.add(name)
    cursor = page?.next
    // The same page again would never end.
    if (cursor !== undefined) expect(cursors).not.toContain(cursor)
    cursors.add(cursor ?? '')
  } while (cursor !== undefined)
  return names
}

const others = 600
/** Quay's search goes no further than its tenth page of ten. */
const searchedAtMost: Readonly<Partial<Record<RegistryKind, number>>> = { quay: 100 }

const paged = vendorRows.flatMap(([kind, question, server]) =>
  question === 'listRepositories' || question === 'search' ? [[kind, question, server] as const] : [],
)

it.each(paged)('%s, %s is read to its end', async (kind, question, server) => {
  const names = await readAll(server, question, others)
  expect(names).toContain(server.name)
  const limit = question === 'search' ? searchedAtMost[kind] : undefined
  expect(names.size).toBeGreaterThanOrEqual(limit ?? 1 + others)
})

it.each(paged.filter(([, question]) => question === 'search'))(
  '%s, %s finds nothing by other words',
  async (...row) => {
    const [, , server] = row
    const { client } = await vendorBench({ ...server, api: server.api(), login: { username: server.username } })
    const found = await attempt(async () => client.search?.('zzz"\\ nothing'))
    // Where the words name an owner or a path, one that nobody has is not there.
    if (found.ok) expect(found.value).toEqual({ repositories: [], ...(found.value?.total === 0 && { total: 0 }) })
    else expect(found.error.code).toBe('not-found')
  },
)
