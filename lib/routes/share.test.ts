import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDigest } from '#lib/oci/digest/digest'
import { formatCanonical, formatRepository } from '#lib/oci/reference/format-reference'
import type { Reference } from '#lib/oci/reference/types'
import { manyViews } from './many-pages.ts'
import { imageViews } from './pages.ts'
import {
  badgeNames,
  badgeUrl,
  cardUrl,
  embedUrl,
  oembedUrl,
  parseBadgeUrl,
  parseCardUrl,
  parseEmbedUrl,
} from './share.ts'
import { parseSharedPage, type SharedPage, sharedPageUrl } from './shared-page.ts'

const digest = parseDigest(`sha256:${'0123456789abcdef'.repeat(4)}`)
const read = (address: string) => new URL(address, 'http://portolan.test')

const host = fc.constantFrom(
  'docker.io',
  'localhost:5000',
  'localhost',
  '[::1]:5000',
  'quay.io',
  'Reg.Example.com',
  'nas:1',
)
const part = fc.stringMatching(/^[a-z0-9]{1,5}(?:(?:[._]|__|-{1,3})[a-z0-9]{1,5}){0,2}$/)
const tag = fc.oneof(
  fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,20}$/),
  // What our own extensions must not eat.
  fc.constantFrom('a.svg', 'svg', '1.png', 'png.png'),
)
const repository = fc.record({
  registry: host,
  name: fc.array(part, { minLength: 2, maxLength: 4 }).map(parts => parts.join('/')),
})
const reference: fc.Arbitrary<Reference> = fc
  .tuple(repository, fc.option(tag, { nil: undefined }), fc.boolean())
  .filter(([, tagged, pinned]) => tagged !== undefined || pinned)
  .map(([where, tagged, pinned]) => ({ ...where, ...(tagged && { tag: tagged }), ...(pinned && { digest }) }))
const platform = fc.constantFrom({}, { platform: 'linux/arm64/v8' })
const fileName = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter(name => !/[/\\]/.test(name) && !/^\.{1,2}$/.test(name) && name.isWellFormed())

const page: fc.Arbitrary<SharedPage> = fc.oneof(
  host.map(name => ({ view: 'registry', host: name }) as const),
  repository.map(value => ({ view: 'repo', repository: value }) as const),
  fc
    .tuple(fc.constantFrom(...imageViews), reference, platform)
    .map(([view, value, more]) => ({ view, reference: value, ...more })),
  fc
    .tuple(reference, fc.array(fileName, { maxLength: 4 }), platform, fc.constantFrom({}, { layer: digest }))
    .map(([value, names, ...more]) => ({
      view: 'files' as const,
      reference: value,
      path: names.join('/'),
      ...Object.assign({}, ...more),
    })),
  fc
    .tuple(
      fc.constantFrom(...manyViews),
      fc.oneof(
        fc
          .uniqueArray(repository, { minLength: 1, maxLength: 3, selector: formatRepository })
          .map(repositories => ({ repositories, references: [] })),
        fc.record({
          repositories: fc.tuple(repository),
          references: fc.uniqueArray(reference, { minLength: 1, maxLength: 4, selector: formatCanonical }),
        }),
      ),
      platform,
      fc.array(fileName, { maxLength: 3 }),
    )
    .map(([view, images, more, names]) => ({
      view,
      images,
      ...(view === 'history' && names.length > 0 && { path: names.join('/') }),
      ...more,
    })),
  fc.tuple(reference, reference, platform).map(([from, to, more]) => ({ view: 'compare' as const, from, to, ...more })),
)

describe('every page that is shared reads back', () => {
  it.each([
    ['as itself', sharedPageUrl, parseSharedPage],
    ['from its card', cardUrl, parseCardUrl],
    ['from its frame', embedUrl, parseEmbedUrl],
  ] as const)('%s', (_, build, parse) => {
    fc.assert(
      fc.property(page, value => {
        expect(parse(read(build(value)))).toEqual(value)
      }),
      { numRuns: 500 },
    )
  })

  it('from its badge', () => {
    fc.assert(
      fc.property(fc.constantFrom(...badgeNames), reference, platform, (what, value, more) => {
        expect(parseBadgeUrl(read(badgeUrl({ what, reference: value, ...more })))).toEqual({
          what,
          reference: value,
          ...more,
        })
      }),
    )
  })

  it('from the address that a consumer of oEmbed is given', () => {
    fc.assert(
      fc.property(page, value => {
        const asked = read(oembedUrl(`https://portolan.test${sharedPageUrl(value)}`)).searchParams.get('url') ?? ''
        expect(parseSharedPage(new URL(asked))).toEqual(value)
      }),
    )
  })
})

describe('addresses as people write them', () => {
  const hello = { registry: 'quay.io', name: 'podman/hello' }
  it.each([
    ['/badge/size/quay.io/podman/hello:latest.svg', { what: 'size', reference: { ...hello, tag: 'latest' } }],
    ['/badge/user/quay.io/podman/hello.svg', { what: 'user', reference: { ...hello, tag: 'latest' } }],
    [`/badge/digest/quay.io/podman/hello@${digest}.svg`, { what: 'digest', reference: { ...hello, digest } }],
    ['/badge/likes/quay.io/podman/hello:latest.svg', undefined],
    ['/badge/size/quay.io/podman/hello:latest', undefined],
  ])('%s', (address, expected) => {
    expect(parseBadgeUrl(read(address))).toEqual(expected)
  })

  it.each([
    ['/embed/quay.io/podman/hello:1', { view: 'image', reference: { ...hello, tag: '1' } }],
    ['/embed/layers/quay.io/podman/hello:1', { view: 'layers', reference: { ...hello, tag: '1' } }],
    ['/embed/repo/quay.io/podman/hello', { view: 'repo', repository: hello }],
    ['/embed/registry/quay.io', { view: 'registry', host: 'quay.io' }],
    [
      '/embed/matrix?repository=quay.io/podman/hello',
      { view: 'matrix', images: { repositories: [hello], references: [] } },
    ],
    ['/embed/search', undefined],
    ['/embed/', undefined],
  ])('%s', (address, expected) => {
    expect(parseEmbedUrl(read(address))).toEqual(expected)
  })

  it('a file ends with its path, the reference with its tag', () => {
    expect(sharedPageUrl({ view: 'files', reference: { ...hello, tag: '1' }, path: 'etc/a b#1:2.conf' })).toBe(
      '/files/quay.io/podman/hello:1/etc/a%20b%231:2.conf',
    )
  })

  it.each([
    '/image/quay.io/UPPER',
    '/files/quay.io/a:b:c/etc',
    '/compare?from=quay.io/a/b:1',
    '/registry/a%20b',
    '/tree?tags=1.0',
  ])('%s is refused in words', address => {
    expect(() => parseSharedPage(read(address))).toThrow(expect.objectContaining({ code: 'invalid-reference' }))
  })

  it.each(['/', '/open?q=x', '/styleguide', '/image', '/compare/x', '/matrix/x'])(
    '%s is about nothing in particular',
    address => {
      expect(parseSharedPage(read(address))).toBeUndefined()
    },
  )
})
