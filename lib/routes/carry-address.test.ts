import { describe, expect, it } from 'vitest'
import { carryAddress } from './carry-address.ts'

describe('carryAddress', () => {
  it('adds the query and the fragment as they are written', () => {
    expect(carryAddress('/raw/quay.io/a@sha256:0', { search: '?blob=sha256:1&q=a%2Bb', hash: '#L3-L9' })).toBe(
      '/raw/quay.io/a@sha256:0?blob=sha256:1&q=a%2Bb#L3-L9',
    )
  })

  it('lets the page keep what it sets itself', () => {
    const page = '/image/quay.io/a@sha256:0?platform=linux/arm64/v8'
    expect(carryAddress(page, { search: '?platform=linux/arm64&filter=x', hash: '' })).toBe(`${page}&filter=x`)
  })

  it.each([
    ['', '', '/registry/quay.io'],
    ['?', '', '/registry/quay.io'],
    ['?&view=flat&', '', '/registry/quay.io?view=flat'],
    ['?flag', '#top', '/registry/quay.io?flag#top'],
  ])('of %j and %j makes %j', (search, hash, address) => {
    expect(carryAddress('/registry/quay.io', { search, hash })).toBe(address)
  })
})
