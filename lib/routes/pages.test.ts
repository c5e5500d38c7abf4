import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDigest } from '#lib/oci/digest/digest'
import type { Reference } from '#lib/oci/reference/types'
import { apiUrl } from './api.ts'
import { imagePage, imageViews, openPage, packagesPage, registryPage, repositoryPage } from './pages.ts'
import {
  bareReferencePage,
  pageOf,
  parseReferenceSegments,
  parseRegistrySegment,
  parseRepositorySegments,
} from './parse-page.ts'

const digest = parseDigest(`sha256:${'0123456789abcdef'.repeat(4)}`)

/** Segments of a page's path as Next hands them over: decoded by nobody. */
const segmentsOf = (page: string) => new URL(page, 'http://portolan.test').pathname.slice(1).split('/')
const refOf = (page: string) => {
  const [, registry = '', ...ref] = segmentsOf(page)
  return { registry, ref }
}

const host = fc.constantFrom('docker.io', 'localhost:5000', '[::1]:5000', 'quay.io', 'Reg.Example.com', '10.0.0.1:443')
const part = fc.stringMatching(/^[a-z0-9]{1,5}(?:(?:[._]|__|-{1,3})[a-z0-9]{1,5}){0,2}$/)
const tag = fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,20}$/)
const repository = fc.record({
  registry: host,
  name: fc.array(part, { minLength: 2, maxLength: 4 }).map(p => p.join('/')),
})
const reference: fc.Arbitrary<Reference> = fc
  .tuple(repository, fc.option(tag, { nil: undefined }), fc.boolean())
  .filter(([, tagged, pinned]) => tagged !== undefined || pinned)
  .map(([where, tagged, pinned]) => ({ ...where, ...(tagged && { tag: tagged }), ...(pinned && { digest }) }))

describe('pages', () => {
  it('of packages read back as their reference, and leave out what is as usual', () => {
    fc.assert(
      fc.property(reference, value => {
        const page = packagesPage(value, { filter: 'a b', page: 1 })
        expect(page.endsWith('?filter=a%20b')).toBe(true)
        expect(parseReferenceSegments(refOf(page))).toEqual(value)
      }),
    )
    const hello = { registry: 'quay.io', name: 'podman/hello', tag: 'latest' }
    expect(packagesPage(hello, { ecosystem: 'npm', licence: 'MIT', page: 2 })).toBe(
      '/packages/quay.io/podman/hello:latest?licence=MIT&ecosystem=npm&page=2',
    )
  })

  it('of an image read back as its reference, in every view', () => {
    fc.assert(
      fc.property(reference, fc.constantFrom(...imageViews), (value, view) => {
        const page = imagePage(view, value, { platform: 'linux/arm64' })
        expect(segmentsOf(page)[0]).toBe(view)
        expect(parseReferenceSegments(refOf(page))).toEqual(value)
        expect(new URL(page, 'http://portolan.test').searchParams.get('platform')).toBe('linux/arm64')
      }),
    )
  })

  it('of a repository and a registry read back', () => {
    fc.assert(
      fc.property(repository, value => {
        expect(parseRepositorySegments(refOf(repositoryPage(value)))).toEqual(value)
        expect(parseRegistrySegment(segmentsOf(registryPage(value.registry))[1] ?? '')).toBe(value.registry)
      }),
    )
  })

  it('write references as people paste them', () => {
    expect(imagePage('image', { registry: 'localhost:5000', name: 'a/b', tag: '1.0', digest })).toBe(
      `/image/localhost:5000/a/b:1.0@${digest}`,
    )
  })

  it('keep what was typed in their query, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), text => {
        fc.pre(text.isWellFormed())
        expect(new URL(openPage(text), 'http://portolan.test').searchParams.get('q')).toBe(text)
        expect(new URL(apiUrl('tags', { filter: text }), 'http://portolan.test').searchParams.get('filter')).toBe(text)
      }),
    )
  })
})

describe('our address in front of a reference', () => {
  const open = (text: string) => bareReferencePage(text.split('/').map(encodeURIComponent))

  it('opens the page of any reference with a host', () => {
    fc.assert(
      fc.property(reference, value => {
        expect(bareReferencePage(segmentsOf(imagePage('image', value)).slice(1))).toBe(pageOf(value))
      }),
    )
  })

  it.each([
    ['quay.io/podman/hello', '/repo/quay.io/podman/hello'],
    ['localhost/app', '/repo/localhost/app'],
    ['ubuntu:24.04', '/image/docker.io/library/ubuntu:24.04'],
    ['bitnami/nginx:1', '/image/docker.io/bitnami/nginx:1'],
    [`alpine@${digest}`, `/image/docker.io/library/alpine@${digest}`],
    ['localhost:5000', '/registry/localhost:5000'],
    ['quay.example.com:8443', '/registry/quay.example.com:8443'],
  ])('%s is %s', (text, page) => {
    expect(open(text)).toBe(page)
  })

  it.each(['favicon.ico', 'robots.txt', 'wp-admin/setup', '.well-known/security.txt', 'images', 'repo'])(
    '%s is no reference',
    text => {
      expect(open(text)).toBeUndefined()
    },
  )

  it.each(['quay.io/UPPER/case', 'quay.io/a//b', 'quay.io/a:'])('%s is a wrong one, and says why', text => {
    expect(() => open(text)).toThrow(expect.objectContaining({ code: 'invalid-reference', hint: expect.any(String) }))
  })
})

describe('addresses that are no reference', () => {
  it.each(['foo bar', '%zz', 'UPPER/x', 'a:b:c', '..'])('%s is refused in words', segment => {
    for (const read of [
      () => parseRegistrySegment(segment),
      () => parseRepositorySegments({ registry: 'quay.io', ref: [segment] }),
    ])
      expect(read).toThrow(expect.objectContaining({ code: 'invalid-reference' }))
  })
})
