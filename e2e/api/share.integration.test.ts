import { rm } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { badgeUrl, cardUrl, embedUrl, oembedUrl } from '#lib/routes/share'
import { sharedPageUrl } from '#lib/routes/shared-page'
import { type LabImage, labImage } from '../lab/lab.ts'
import { runTool } from '../lab/run-tool.ts'
import type { ApiAnswer } from './exchange.ts'
import { type Api, startApi } from './start-api.ts'
import { writeEnv } from './write-env.ts'

/** Badges, cards, frames and oEmbed: what they tell, to whom, and for how long. */

const lab = inject('lab')
const asVisitor = { headers: { host: 'catalog.example' } }
const otherSite = { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' } }

let api: Api
let visited: Api
let folder: string

beforeAll(async () => {
  api = await startApi(lab.env)
  const toml = Object.values(lab.registries).map(({ host }) => `[[registry]]\nhost = "${host}"\n`)
  const written = await writeEnv({ toml: toml.join('\n') })
  folder = written.folder
  const mode = { PORTOLAN_MODE: 'public', PORTOLAN_LISTEN: '127.0.0.1', PORTOLAN_PUBLIC_URL: 'https://catalog.example' }
  visited = await startApi({ ...written.env, ...mode })
})
afterAll(async () => {
  await Promise.all([api?.stop(), visited?.stop()])
  await rm(folder, { recursive: true, force: true })
})

type What = Parameters<typeof badgeUrl>[0]['what']

const refOf = (image: LabImage, digest = '') => parseReference(image.reference + digest)
const badge = (what: What, image: LabImage) =>
  badgeUrl({ what, reference: refOf(image), ...(image.kind === 'index' && { platform: 'linux/amd64' }) })
const titleOf = (answer: ApiAnswer) => /<title id="t">([^<]*)<\/title>/.exec(answer.text)?.[1] ?? ''

async function told(what: What, image: LabImage): Promise<string> {
  const answer = await api.ask('GET', badge(what, image))
  expect(answer.headers['content-type']).toBe('image/svg+xml; charset=utf-8')
  return titleOf(answer).slice(`${what}: `.length)
}

const skopeo = async (args: readonly string[], reference: string) =>
  JSON.parse(
    await runTool(
      'skopeo',
      ['--override-os', 'linux', '--override-arch', 'amd64', 'inspect', ...args, `docker://${reference}`],
      {
        env: lab.env,
      },
    ),
  )

interface Manifest {
  readonly config: { readonly size: number }
  readonly layers: readonly { readonly size: number }[]
}

/** The manifest of linux/amd64, as skopeo chose it. */
async function manifestOf(image: LabImage): Promise<Manifest> {
  const raw = await skopeo(['--raw'], image.reference)
  if (image.kind !== 'index') return raw
  const child = raw.manifests.find(
    ({ platform }: { platform?: { os: string; architecture: string } }) =>
      platform?.os === 'linux' && platform.architecture === 'amd64',
  )
  return skopeo(['--raw'], `${image.reference.replace(/:[^:/]+$/, '')}@${child.digest}`)
}

const units = ['B', 'kB', 'MB', 'GB']
const bytesOf = (text: string) => {
  const [amount = '', unit = ''] = text.split(' ')
  return Number(amount) * 1000 ** units.indexOf(unit)
}

const images = lab.images.filter(
  ({ kind, platforms }) => kind === 'image' || (kind === 'index' && platforms.includes('linux/amd64')),
)

describe.concurrent.each(images.map(image => [image.reference, image] as const))('badges of %s', (_, image) => {
  it('say what skopeo says', async () => {
    const [facts, config, manifest] = [
      await skopeo(['--no-tags'], image.reference),
      await skopeo(['--config'], image.reference),
      await manifestOf(image),
    ]
    const sizeBytes = manifest.layers.reduce((sum, { size }) => sum + size, manifest.config.size)
    const shown = bytesOf(await told('size', image))
    expect(Math.abs(shown - sizeBytes)).toBeLessThanOrEqual(sizeBytes * 0.005 + 0.5)
    expect(await told('digest', image)).toBe(image.digest.slice(0, 'sha256:'.length + 12))
    expect(await told('layers', image)).toBe(String(facts.Layers.length))
    const created = config.created === undefined ? 'unknown' : new Date(facts.Created).toISOString().slice(0, 10)
    expect(await told('created', image)).toBe(created)
    const [user = ''] = (config.config?.User ?? '').split(':')
    expect(await told('user', image)).toBe(['', '0'].includes(user) ? 'root' : user)
  })
})

describe('a badge', () => {
  const image = labImage(lab, 'course/httpd', '1.1')
  const multi = labImage(lab, 'course/multi', '1')

  it('names platforms as the index lists them', async () => {
    const listed = [...new Set(multi.platforms.filter(name => !name.startsWith('unknown')))]
    const short = listed.every(name => name.startsWith('linux/')) ? listed.map(name => name.slice(6)) : listed
    expect(await told('platforms', multi)).toBe(short.length > 3 ? String(short.length) : short.join(' | '))
  })

  it('says of an artifact what it has', async () => {
    const chart = labImage(lab, 'charts/portolan', '0.1.0')
    expect(bytesOf(await told('size', chart))).toBeGreaterThan(0)
    expect(await told('user', chart)).toBe('unknown')
  })

  it('is kept for ever by digest, for minutes by tag, and has an ETag', async () => {
    const pinned = await api.ask('GET', badgeUrl({ what: 'size', reference: refOf(image, `@${image.digest}`) }))
    expect(pinned.headers['cache-control']).toBe('private, max-age=31536000, immutable')
    const moving = await api.ask('GET', badge('size', image))
    expect(moving.headers['cache-control']).toBe('private, max-age=300, must-revalidate')
    const again = await api.ask('GET', badge('size', image), {
      headers: { 'if-none-match': moving.headers.etag ?? '' },
    })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  it('tells a failure in words: as a picture that proxies pass on, or with the status of a wrong address', async () => {
    const missing = await api.ask('GET', `/badge/size/${lab.registries.open.host}/no/such:1.svg`)
    expect([missing.status, titleOf(missing), missing.headers['portolan-error']]).toEqual([
      200,
      'size: not found',
      'not-found',
    ])
    expect(missing.headers['cache-control']).toBe('private, max-age=60, must-revalidate')
    for (const [path, status, title] of [
      ['/badge/size/quay.io/UPPER/x:1.svg', 400, 'portolan: not a reference'],
      ['/badge/likes/quay.io/a/b:1.svg', 400, 'portolan: not applicable'],
      ['/badge/size/169.254.169.254/a/b:1.svg', 403, 'size: not available here'],
    ] as const) {
      const answer = await api.ask('GET', path)
      expect([answer.status, titleOf(answer)], path).toEqual([status, title])
      expect(answer.headers['content-type']).toBe('image/svg+xml; charset=utf-8')
    }
  })
})

describe('a private image', () => {
  const image = lab.images.find(({ needsLogin, kind }) => needsLogin && kind === 'image') as LabImage
  const page = { view: 'image', reference: refOf(image) } as const
  const everything = [badge('size', image), cardUrl(page), embedUrl(page)]

  it('is shown to its owner, and stays on our own pages', async () => {
    expect(await told('layers', image)).toMatch(/^\d+$/)
    for (const path of everything) {
      const { headers, status } = await api.ask('GET', path)
      expect(status, path).toBe(200)
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
      expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
      expect(headers['cache-control']).toMatch(/^private/)
      expect(headers.vary).toContain('Sec-Fetch-Site')
    }
  })

  it('is not told from any other by another site, and nobody is asked', async () => {
    const exchanges = () => api.log().split('"upstream"').length
    // What earlier requests still asked in the background is told after their answers.
    const settled = async () => {
      let [last, count] = [0, exchanges()]
      while (count !== last) {
        await setTimeout(250)
        ;[last, count] = [count, exchanges()]
      }
      return count
    }
    const before = await settled()
    const none = parseReference(`${lab.registries.open.host}/no/such:1`)
    const others = [badgeUrl({ what: 'size', reference: none }), cardUrl({ ...page, reference: none })]
    for (const [index, path] of others.entries()) {
      const [secret, other] = [
        await api.ask('GET', everything[index] ?? '', otherSite),
        await api.ask('GET', path, otherSite),
      ]
      expect(secret.body.equals(other.body)).toBe(true)
      expect(secret.status).toBe(other.status)
      expect(secret.headers['portolan-error']).toBe('unauthorized')
    }
    expect(await settled()).toBe(before)
  })

  it('says nothing but “sign in to see” in public', async () => {
    const answers = await Promise.all(everything.map(path => visited.ask('GET', path, asVisitor)))
    expect(titleOf(answers[0] as ApiAnswer)).toBe('size: sign in to see')
    expect(answers[2]?.text).toContain('Sign in to see')
    for (const { text, headers } of answers) {
      expect(text).not.toContain(image.digest.slice(7, 19))
      expect(headers['portolan-error']).toBe('unauthorized')
      expect(headers['cache-control']).toBe('public, max-age=60, must-revalidate')
    }
    expect(answers[2]?.text).not.toContain(`<bdi>${image.repository}`)
    const oembed = await visited.ask('GET', oembedUrl(`https://catalog.example${sharedPageUrl(page)}`), asVisitor)
    // https://oembed.com/#section2.3.3: a private resource is 401.
    expect(oembed.status).toBe(401)
    expect(oembed.json().error.message).toBe('Sign in to see this.')
    expect(oembed.text).not.toContain(image.repository)
  })
})

describe.each(['matrix', 'tree', 'history'] as const)('%s, of many images', view => {
  const [one, other] = [labImage(lab, 'course/httpd', '1.0'), labImage(lab, 'course/httpd', '1.1')]
  const secret = lab.images.find(({ needsLogin, kind }) => needsLogin && kind === 'image') as LabImage
  const pageOf = (...images: readonly LabImage[]) => ({
    view,
    images: {
      repositories: [refOf(one)].map(({ registry, name }) => ({ registry, name })),
      references: images.map(image => refOf(image)),
    },
  })

  it('has card, frame and oEmbed', async () => {
    const page = pageOf(one, other)
    expect((await visited.ask('GET', cardUrl(page), asVisitor)).headers['content-type']).toBe('image/png')
    const frame = await visited.ask('GET', embedUrl(page), asVisitor)
    expect(frame.text).toContain('<h1 title="course/httpd">')
    for (const tag of ['1.0', '1.1']) expect(frame.text).toContain(`<bdi>${tag}</bdi>`)
    expect(frame.text).toContain('<dd title="2">')
    const oembed = await visited.ask('GET', oembedUrl(`https://catalog.example${sharedPageUrl(page)}`), asVisitor)
    expect(oembed.json()).toMatchObject({ type: 'rich', title: expect.stringContaining('course/httpd: 1.0, 1.1 · ') })
  })

  it('names none of them as soon as one is private', async () => {
    const page = pageOf(one, other, secret)
    const frame = await visited.ask('GET', embedUrl(page), asVisitor)
    const card = await visited.ask('GET', cardUrl(page), asVisitor)
    for (const { headers } of [frame, card]) expect(headers['portolan-error']).toBe('unauthorized')
    expect(frame.text).toContain('<h1 title="Sign in to see">')
    expect(frame.text).not.toContain('<bdi>course/httpd')
    const oembed = await visited.ask('GET', oembedUrl(`https://catalog.example${sharedPageUrl(page)}`), asVisitor)
    expect([oembed.status, oembed.text.includes('course/httpd')]).toEqual([401, false])
  })
})

describe('a public Portolan', () => {
  const image = labImage(lab, 'course/httpd', '1.1')
  const page = { view: 'layers', reference: refOf(image, `@${image.digest}`) } as const

  it('lets other sites show and keep its pictures and frames', async () => {
    for (const path of [badge('size', image), cardUrl(page), embedUrl(page)]) {
      const answer = await visited.ask('GET', path, { headers: { ...asVisitor.headers, ...otherSite.headers } })
      expect(answer.status, path).toBe(200)
      expect(answer.headers['cross-origin-resource-policy']).toBe('cross-origin')
      expect(answer.headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors \*/)
      expect(answer.headers['cache-control']).toMatch(/^public/)
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
    }
  })

  it('answers oEmbed with everything that the specification requires', async () => {
    const address = `https://catalog.example${sharedPageUrl(page)}`
    const answer = await visited.ask('GET', oembedUrl(address), asVisitor)
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    // https://oembed.com/#section2.3: version and type always; html, width and height for `rich`.
    const embed = answer.json()
    expect(embed).toMatchObject({
      version: '1.0',
      type: 'rich',
      html: expect.stringMatching(/^<iframe src="https:\/\/catalog\.example\/embed\/layers\//),
      width: expect.any(Number),
      height: expect.any(Number),
      title: expect.stringContaining('course/httpd:1.1'),
      provider_name: 'Portolan',
      provider_url: 'https://catalog.example/',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    })
    const frame = /src="([^"]+)"/.exec(embed.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const { pathname, search } = new URL(frame)
    expect((await visited.ask('GET', pathname + search, asVisitor)).text).toContain('course/httpd')
  })

  it('keeps to the room that a consumer has', async () => {
    const address = `https://catalog.example${sharedPageUrl(page)}`
    const small = await visited.ask('GET', `${oembedUrl(address)}&maxwidth=300&maxheight=100`, asVisitor)
    expect(small.json()).toMatchObject({ width: 300, height: 100 })
    expect(small.json()).not.toHaveProperty('thumbnail_url')
  })

  it.each([
    ['xml', { format: 'xml' }, 501],
    ['an address of another site', { url: 'https://evil.example/image/quay.io/a/b:1' }, 404],
    ['an address that only looks like ours', { url: 'https://catalog.example.evil.example/image/quay.io/a/b:1' }, 404],
    ['a page about nothing', { url: 'https://catalog.example/' }, 404],
    ['no address', { url: '' }, 404],
    ['a width that is none', { maxwidth: '-1' }, 400],
    ['a script', { url: 'javascript:alert(1)' }, 404],
  ])('refuses %s', async (_, given, status) => {
    const address = `https://catalog.example${sharedPageUrl(page)}`
    const answer = await visited.ask('GET', `/oembed?${new URLSearchParams({ url: address, ...given })}`, asVisitor)
    expect(answer.status, answer.text).toBe(status)
  })
})
