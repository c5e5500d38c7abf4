import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDigest } from '#lib/oci/digest/digest'
import type { Reference } from '#lib/oci/reference/types'
import {
  type CompareState,
  comparePage,
  compareStepPage,
  compareViews,
  parseComparePage,
  parseCompareStep,
} from './compare-page.ts'

const queryOf = (page: string) => new URL(page, 'http://portolan.test').searchParams

const digest = parseDigest(`sha256:${'0123456789abcdef'.repeat(4)}`)
const reference: fc.Arbitrary<Reference> = fc.constantFrom<Reference[]>(
  { registry: 'docker.io', name: 'library/ubuntu', tag: '24.04' },
  { registry: 'localhost:5000', name: 'a/b', tag: '1.0', digest },
  { registry: '[::1]:5000', name: 'a/b/c', digest },
)
const text = fc.string({ unit: 'binary', minLength: 1 }).filter(value => value.isWellFormed())
const state = fc.record<CompareState>(
  {
    platform: fc.constantFrom('linux/amd64', 'linux/arm64/v8'),
    toPlatform: fc.constant('linux/s390x'),
    view: fc.constantFrom(...compareViews.filter(view => view !== 'summary')),
    path: text,
    fromPath: text,
    semantic: fc.constantFrom('1', 'history,file-times', '-compression'),
    base: fc.constant('read'),
    parity: fc.constant('packages'),
    ignored: fc.constant('file-times'),
    name: text,
    change: fc.constantFrom('added', 'renamed'),
    layout: fc.constant('split'),
  },
  { requiredKeys: [] },
)

describe('the page of a compare', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(reference, reference, state, (from, to, rest) => {
        expect(parseComparePage(queryOf(comparePage(from, to, rest)))).toEqual({ from, to, ...rest })
      }),
    )
  })

  it('keeps references readable', () => {
    const from = { registry: 'quay.io', name: 'podman/hello', tag: 'v1' }
    expect(comparePage(from, { ...from, tag: 'v2' }, { view: 'files', path: 'etc/a b', semantic: '1' })).toBe(
      '/compare?from=quay.io/podman/hello:v1&to=quay.io/podman/hello:v2&view=files&path=etc/a%20b&semantic=1',
    )
  })

  it('means latest without a tag, and leaves open what is missing', () => {
    expect(parseComparePage(queryOf('/compare?from=ubuntu'))).toEqual({
      from: { registry: 'docker.io', name: 'library/ubuntu', tag: 'latest' },
    })
    expect(comparePage(undefined, undefined)).toBe('/compare')
  })

  it('shows its first view for one that it does not have', () => {
    expect(parseComparePage(queryOf('/compare?view=nonsense'))).toEqual({})
  })

  it('asks for a tag further on one side', () => {
    const from = { registry: 'quay.io', name: 'podman/hello', tag: 'v1' }
    const page = compareStepPage(from, from, 'from-previous', { view: 'layers' })
    expect(parseCompareStep(queryOf(page))).toBe('from-previous')
    expect(parseComparePage(queryOf(page))).toEqual({ from, to: from, view: 'layers' })
    expect(parseCompareStep(queryOf('/compare?step=sideways'))).toBeUndefined()
  })

  it('refuses in words what is no reference', () => {
    expect(() => parseComparePage(queryOf('/compare?from=A%20B'))).toThrow(
      expect.objectContaining({ code: 'invalid-reference' }),
    )
  })
})
