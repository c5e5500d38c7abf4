import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { compareLevels } from '#lib/contract/compare'
import { type Endpoint, type EndpointName, endpoints } from '#lib/contract/endpoints'
import { layersWhiteouts } from '#lib/embedded/samples/layers-repositories'
import { labImage } from '../lab/lab.ts'
import { type Api, ownPage, startApi } from './start-api.ts'

/** The API is what its document says: every endpoint's real answer fits the schema that is published for it. */

const lab = inject('lab')
let api: Api
beforeAll(async () => {
  api = await startApi(lab.env)
})
afterAll(() => api?.stop())

const { host } = lab.registries.open
/** Its vendor names a logo. */
const gitlab = lab.vendors.find(({ kind }) => kind === 'gitlab')
const index = labImage(lab, 'course/multi', '1').reference
const image = labImage(lab, 'course/httpd', '1.1').reference

const sampleManifest = layersWhiteouts().manifests.find(({ tags }) => tags.includes('latest'))
const [sampleLayer] = JSON.parse(Buffer.from(sampleManifest?.bytes ?? []).toString()).layers

/** At least one question to each endpoint, answered by a real registry. */
const questions: Readonly<Record<EndpointName, readonly Readonly<Record<string, string>>[]>> = {
  registries: [{}, { stream: '1' }],
  registry: [{ registry: host }, { registry: lab.registries.htpasswd.host }, { registry: '127.0.0.1:1' }],
  repositories: [
    { registry: host },
    { registry: 'samples.localhost' },
    { registry: 'quay.io' },
    { registry: host, kept: '1' },
    { registry: '127.0.0.1:1', quiet: '1' },
  ],
  repository: [{ repository: `${host}/course/httpd` }, { repository: 'samples.localhost/course/httpd' }],
  logo: [{ repository: `${gitlab?.host}/${gitlab?.name}` }],
  registrySearch: [{ registry: host, q: 'httpd' }],
  catalogImage: [{ repository: `${host}/course/httpd`, digest: sampleLayer.digest }],
  search: [{ q: 'httpd' }, { q: `${host}/course/httpd:1.1` }, { q: 'httpd', registry: host, fresh: '1', limit: '1' }],
  listTags: [{ repository: `${host}/course/httpd` }],
  tags: [
    { repository: `${host}/course/httpd`, details: '1' },
    { repository: `${host}/tools/busybox`, sort: '-created', limit: '2' },
    { repository: `${host}/course/multi`, names: '1,no-such-tag' },
    { repository: `${host}/charts/portolan`, details: '1' },
    { repository: `${host}/no/such-repository`, quiet: '1' },
  ],
  manifest: [{ ref: index }],
  config: [{ ref: image }, { ref: image, raw: '1' }],
  inspect: [{ ref: image }, { ref: index }, { ref: 'samples.localhost/course/httpd' }],
  info: [{ ref: image }, { ref: index }, { ref: index, 'filter-by-os': '.*' }],
  containerfile: [{ ref: image }, { ref: labImage(lab, 'tools/hostile', '1').reference }],
  referrers: [{ ref: image }, { ref: image, artifactType: 'application/spdx+json' }, { ref: index }],
  files: [{ ref: image }, { ref: image, recursive: '1', removed: '1', glob: '*.conf' }, { ref: image, stream: '1' }],
  file: [{ ref: 'samples.localhost/course/httpd', path: 'etc/group' }],
  extract: [
    { ref: image, path: 'etc' },
    { ref: image, path: 'etc/motd', format: 'tar.gz' },
    { ref: image, path: 'etc', format: 'zip' },
  ],
  layer: [{ ref: 'samples.localhost/layers/whiteouts', digest: sampleLayer.digest }],
  archive: [{ ref: image }, { ref: index, format: 'docker-archive', platform: 'linux/arm64' }],
  packages: [
    { ref: 'samples.localhost/course/httpd' },
    { ref: image, format: 'cyclonedx' },
    { ref: image, format: 'spdx' },
  ],
  security: [
    { ref: 'samples.localhost/artifacts/signed' },
    { ref: 'samples.localhost/artifacts/signed', format: 'csv', fixable: '1', severity: 'high' },
    { ref: index },
  ],
  compare: [
    { from: image, to: 'samples.localhost/course/httpd', view: compareLevels.join(), semantic: '1' },
    { from: index, to: index },
    { from: index, to: image, format: 'markdown' },
    { from: image, to: 'samples.localhost/course/httpd', view: 'files', stream: '1' },
  ],
  matrix: [
    { repository: 'samples.localhost/course/httpd', packages: 'differing' },
    { tags: `${index},${image}`, platform: 'linux/arm64' },
    { tags: `${index},${image}`, packages: 'bash', stream: '1' },
  ],
  tree: [{ repository: 'samples.localhost/course/httpd' }, { tags: `${index},${image}` }],
  compareFile: [
    {
      from: 'samples.localhost/course/httpd:2.4.61',
      to: 'samples.localhost/course/httpd:2.4.62',
      path: 'etc/httpd/conf.d/security.conf',
    },
    { from: image, to: image, path: 'etc/motd', format: 'json' },
  ],
  history: [
    { repository: 'samples.localhost/course/httpd', path: 'etc/group' },
    { tags: image, path: 'etc/motd', stream: '1' },
  ],
  where: [{ ref: image }, { ref: index, stream: '1' }],
  loginTest: [{ registry: host }, { registry: lab.registries.htpasswd.host }],
  confirm: [{ registry: host }],
  importArchive: [{ name: 'imported/httpd:1' }, { name: 'imported/httpd' }],
}

async function ask(name: EndpointName, question: Readonly<Record<string, string>>) {
  const { method, path, upload }: Endpoint = endpoints[name]
  if (method === 'GET') return api.get(path, question)
  if (upload === undefined) return api.post(path, question)
  const { body } = await api.get('archive', { ref: image })
  const headers = { ...ownPage(api.origin), 'content-type': 'application/octet-stream' }
  return api.ask('POST', `/api/v1/${path}?${new URLSearchParams(question)}`, { headers, body })
}

/** Without its parameters, as the document names it. */
const mediaTypeOf = ({ headers }: Awaited<ReturnType<typeof ask>>): string =>
  (headers['content-type'] ?? '').split(';', 1)[0] ?? ''

// biome-ignore lint/suspicious/noExplicitAny: the document is looked at as a reader would, member by member
const readDocument = async (): Promise<any> => (await api.get('openapi.json')).json()

describe.each(Object.entries(questions) as [EndpointName, (typeof questions)[EndpointName]][])('%s', (name, asked) => {
  it.each(asked)('answers %j as its schema says', async question => {
    const answer = await ask(name, question)
    expect(answer.status, answer.text).toBe(200)
    const { answer: schema, bytes = [], line }: Endpoint = endpoints[name]
    if (line) {
      for (const each of answer.text.trimEnd().split('\n'))
        expect(line.safeParse(JSON.parse(each)), each).toMatchObject({ success: true })
      return
    }
    if (bytes.includes(mediaTypeOf(answer))) return
    expect(schema?.safeParse(answer.json())).toMatchObject({ success: true })
  })

  it('answers as the published document says', async () => {
    const { path, method } = endpoints[name]
    const operation = (await readDocument()).paths[`/${path}`][method.toLowerCase()]
    const published = operation.responses['200'].content
    for (const question of asked) {
      const answer = await ask(name, question)
      const type = mediaTypeOf(answer)
      expect(Object.keys(published)).toContain(type)
      if (type !== 'application/json') continue
      expect(z.fromJSONSchema(published[type].schema).safeParse(answer.json())).toMatchObject({ success: true })
    }
  })

  it('refuses a parameter that the document does not have', async () => {
    const answer = await ask(name, { ...asked[0], nonsense: '1' })
    expect(answer.status).toBe(400)
    expect(answer.json().error).toMatchObject({ code: 'invalid-request', message: expect.stringContaining('nonsense') })
  })
})

/** https://spec.openapis.org/oas/v3.1.0 for the parts that are used. */
describe('the OpenAPI document', () => {
  it('has an operation for every endpoint and no other', async () => {
    const document = await readDocument()
    const found = Object.entries<Record<string, { operationId: string }>>(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, { operationId }]) => `${operationId}: ${method.toUpperCase()} ${path}`),
    )
    const expected = Object.entries(endpoints).map(([name, { method, path }]) => `${name}: ${method} /${path}`)
    expect(found.sort()).toEqual(expected.sort())
  })

  it('has what the specification requires of each object', async () => {
    const document = await readDocument()
    expect(document).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\.\d+$/),
      info: { title: expect.any(String), version: expect.any(String) },
    })
    for (const item of Object.values<Record<string, Record<string, unknown>>>(document.paths))
      for (const operation of Object.values(item)) expect(operationShape.safeParse(operation).error).toBeUndefined()
  })

  it('has no reference that leads nowhere, and only schemas of JSON Schema 2020-12', async () => {
    const document = await readDocument()
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path)
    expect(references.length).toBeGreaterThan(0)
    for (const path of references)
      expect(
        path.split('/').reduce((value, key) => value?.[key], document),
        path,
      ).toBeDefined()
    // OpenAPI 3.0's own keywords, which 3.1 gave up.
    expect(JSON.stringify(document)).not.toMatch(/"nullable":|"exclusiveMinimum":true|"\$schema"/)
  })
})

const schema = z.looseObject({})
const operationShape = z.strictObject({
  operationId: z.string().regex(/^[A-Za-z]+$/),
  summary: z.string().min(10),
  parameters: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        in: z.literal('query'),
        required: z.boolean(),
        description: z.string().optional(),
        schema,
      }),
    )
    .refine(list => new Set(list.map(({ name }) => name)).size === list.length, 'a parameter is there twice')
    .optional(),
  requestBody: z
    .strictObject({
      required: z.literal(true),
      description: z.string().optional(),
      content: z.partialRecord(z.enum(['application/json', 'application/octet-stream']), z.object({ schema })),
    })
    .optional(),
  responses: z.strictObject({
    200: z.strictObject({ description: z.string().min(1), content: z.record(z.string(), z.object({ schema })) }),
    default: z.strictObject({ description: z.string().min(1), content: z.record(z.string(), z.object({ schema })) }),
  }),
})

describe('every answer', () => {
  const all = Object.entries(questions) as [EndpointName, (typeof questions)[EndpointName]][]

  it.each(all)('%s has our headers and none of CORS', async (name, [question = {}]) => {
    const { headers } = await api.ask(
      endpoints[name].method,
      `/api/v1/${endpoints[name].path}?${new URLSearchParams(question)}`,
      {
        headers: { ...ownPage(api.origin), host: api.host },
        ...(endpoints[name].method === 'POST' && { body: JSON.stringify(question) }),
      },
    )
    expect(Object.keys(headers).filter(header => header.startsWith('access-control-'))).toEqual([])
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': expect.stringMatching(/^private, /),
    })
  })

  it('answers no preflight request of another site', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }
    const answer = await api.ask('OPTIONS', '/api/v1/confirm', { headers })
    expect(Object.keys(answer.headers).filter(header => header.startsWith('access-control-'))).toEqual([])
  })
})

/** A fitting status, our code, words and what to do, and the registry's own words beside them. */
describe('a failure', () => {
  const absent = `${host}/course/httpd:no-such-tag`
  const needsLogin = `${lab.registries.token.host}/secret/thing:1`
  const cases = [
    ['inspect', { ref: absent }, 404, 'not-found', { status: 404, code: 'MANIFEST_UNKNOWN' }],
    ['manifest', { ref: absent }, 404, 'not-found', { status: 404, code: 'MANIFEST_UNKNOWN' }],
    ['list-tags', { repository: `${host}/no/such` }, 404, 'not-found', { status: 404, code: 'NAME_UNKNOWN' }],
    ['inspect', { ref: needsLogin }, 401, 'unauthorized', { status: 401, code: 'UNAUTHORIZED' }],
    ['inspect', { ref: `${lab.registries.htpasswd.host}/team/none:1` }, 404, 'not-found', { status: 404 }],
    ['inspect', { ref: '127.0.0.1:1/a/b:1' }, 403, 'confirmation-needed', undefined],
    ['inspect', { ref: 'UPPER' }, 400, 'invalid-reference', undefined],
    ['inspect', {}, 400, 'invalid-request', undefined],
    ['inspect', { ref: index, platform: 'windows' }, 400, 'invalid-request', undefined],
  ] as const

  it.each(cases)('%s %j is %i %s', async (endpoint, question, status, code, registry) => {
    const answer = await api.get(endpoint, question as Record<string, string>)
    expect(answer.status, answer.text).toBe(status)
    expect(answer.headers['cache-control']).toBe('private, no-store')
    const { error, ...rest } = answer.json()
    expect(rest).toEqual({})
    expect(error).toMatchObject({ code, message: expect.stringMatching(/^[“A-Z0-9].*[.?]$/), hint: expect.any(String) })
    if (registry) expect(error.registry).toMatchObject(registry)
    else expect(error.registry).toBeUndefined()
  })
})
