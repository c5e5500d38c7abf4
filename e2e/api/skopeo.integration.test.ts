import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type LabImage, labImage } from '../lab/lab.ts'
import { runTool } from '../lab/run-tool.ts'
import type { ApiAnswer } from './exchange.ts'
import { type Api, startApi } from './start-api.ts'

/** Every image of the lab through the API and through skopeo, which must tell the same. */

const lab = inject('lab')
let api: Api
beforeAll(async () => {
  api = await startApi(lab.env)
})
afterAll(() => api?.stop())

/** `os/arch[/variant]` as the global flags that make skopeo choose that platform. */
function override(platform: string | undefined): string[] {
  const [os = '', architecture = '', variant = ''] = platform?.split('/') ?? []
  const flags = { os, arch: architecture, variant }
  return Object.entries(flags).flatMap(([name, value]) => (value ? [`--override-${name}`, value] : []))
}

interface Asked {
  readonly image: LabImage
  readonly platform?: string
}

const skopeo = ({ image, platform }: Asked, ...verb: readonly string[]) =>
  runTool('skopeo', [...override(platform), ...verb, `docker://${image.reference}`], { env: lab.env })

const query = ({ image, platform }: Asked, more: Readonly<Record<string, string>> = {}) => ({
  ref: image.reference,
  ...(platform !== undefined && { platform }),
  ...more,
})

const digestOf = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

function ok(answer: ApiAnswer): ApiAnswer {
  expect(answer.status, answer.text).toBe(200)
  return answer
}

/** The index as a whole, which both tools read for the machine's own platform, and each of its platforms. */
const images = lab.images.filter(({ kind }) => kind !== 'artifact')
const asked: readonly Asked[] = images.flatMap(image =>
  image.kind === 'index'
    ? [{ image }, ...image.platforms.filter(name => !name.startsWith('unknown')).map(platform => ({ image, platform }))]
    : [{ image }],
)
const titled = asked.map(one => [`${one.image.reference}${one.platform ? ` on ${one.platform}` : ''}`, one] as const)

describe('the list under test', () => {
  it('has every format, an index with platforms and private images', () => {
    expect(new Set(asked.map(({ image }) => image.mediaType)).size).toBe(4)
    expect(asked.filter(({ platform }) => platform?.includes('arm64')).length).toBeGreaterThan(2)
    expect(new Set(images.filter(({ needsLogin }) => needsLogin).map(({ registry }) => registry)).size).toBe(2)
  })
})

// Most of a test's time is skopeo's start.
describe.concurrent.each(titled)('%s', (_, one) => {
  it('inspect: every key of skopeo has its value', async () => {
    const expected = JSON.parse(await skopeo(one, 'inspect')) as Record<string, unknown>
    expect(Object.keys(expected).length).toBeGreaterThan(8)
    const answered = ok(await api.get('inspect', query(one))).json()
    for (const [key, value] of Object.entries(expected)) expect(answered[key], key).toEqual(value)
  })

  it('config: as skopeo inspect --config, and its bytes', async () => {
    const expected = JSON.parse(await skopeo(one, 'inspect', '--config'))
    expect(ok(await api.get('config', query(one))).json()).toEqual(expected)
    const raw = ok(await api.get('config', query(one, { raw: '1' })))
    expect(raw.text).toBe(await skopeo(one, 'inspect', '--config', '--raw'))
    expect(raw.headers['docker-content-digest']).toBe(digestOf(raw.body))
  })
})

describe.concurrent.each(lab.images.map(image => [image.reference, image] as const))('%s', (_, image) => {
  it('manifest: the bytes of skopeo inspect --raw', async () => {
    const answer = ok(await api.get('manifest', query({ image })))
    expect(answer.text).toBe(await skopeo({ image }, 'inspect', '--raw'))
    expect(digestOf(answer.body)).toBe(image.digest)
    expect(answer.headers['docker-content-digest']).toBe(image.digest)
    expect(answer.headers['content-type']).toBe(image.mediaType)
  })
})

const repositories = [
  ...new Set(lab.images.map(({ reference }) => reference.replace(/:[^:/]+$/, ''))),
  `${lab.registries.open.host}/${lab.bulkTags.repository}`,
]

describe.concurrent.each(repositories)('%s', repository => {
  it('list-tags: as skopeo list-tags', async () => {
    const expected = JSON.parse(await runTool('skopeo', ['list-tags', `docker://${repository}`], { env: lab.env }))
    expect(ok(await api.get('list-tags', { repository })).json()).toEqual(expected)
  })
})

describe.each(lab.images.filter(({ kind }) => kind === 'artifact').map(image => [image.reference, image] as const))(
  'the artifact %s',
  (_, image) => {
    it.each(['inspect', 'config', 'containerfile'])('is refused by %s with what it is', async endpoint => {
      const answer = await api.get(endpoint, query({ image }))
      expect(answer.status, answer.text).toBe(400)
      expect(answer.json().error).toMatchObject({
        code: 'invalid-request',
        message: expect.stringContaining('artifact'),
        hint: expect.stringContaining('manifest'),
      })
    })
  },
)

describe('a repository without tags', () => {
  it('has an empty list, as skopeo says', async () => {
    const { registry, repository: name } = lab.emptyRepository
    const repository = `${lab.registries[registry].host}/${name}`
    const expected = JSON.parse(await runTool('skopeo', ['list-tags', `docker://${repository}`], { env: lab.env }))
    expect(expected.Tags).toEqual([])
    expect(ok(await api.get('list-tags', { repository })).json()).toEqual(expected)
  })
})

describe('a platform the index does not have', () => {
  const image = labImage(lab, 'course/multi', '1')
  it('is not found, by skopeo and by the API', async () => {
    const one = { image, platform: 'linux/s390x' }
    await expect(skopeo(one, 'inspect')).rejects.toThrow('no image found')
    const answer = await api.get('inspect', query(one))
    expect(answer.status).toBe(404)
    expect(answer.json().error).toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('linux/s390x'),
      hint: expect.stringContaining('linux/arm64'),
    })
  })
})
