import { describe, expect, it } from 'vitest'
import { searchPage } from './pages.ts'
import { readSearchState, toggleFacet } from './search-state.ts'

const readBack = (page: string) => {
  const { searchParams } = new URL(page, 'http://portolan.test')
  return { text: searchParams.get('q'), state: readSearchState(name => searchParams.get(name)) }
}

describe('the address of a search', () => {
  it.each([
    ['httpd', {}],
    ['quay.io/podman/stable:v5', { registry: ['quay.io', 'localhost:5000'], mark: ['official'] }],
    ['a b & c=d#e', { class: ['red-hat-managed'], arch: ['arm64', 'amd64'], kind: ['image'], view: 'best' }],
    ['한국어', { waits: true }],
  ])('holds “%s” with its state', (text, state) => {
    expect(readBack(searchPage(text, state))).toEqual({ text, state })
  })

  it('leaves out what is as usual', () => {
    expect(searchPage('ubi9/httpd-24:1')).toBe('/search?q=ubi9/httpd-24:1')
  })

  it('takes a facet in and out again', () => {
    const chosen = toggleFacet({ arch: ['arm64'] }, 'registry', 'quay.io')
    expect(chosen).toEqual({ arch: ['arm64'], registry: ['quay.io'] })
    expect(toggleFacet(chosen, 'arch', 'arm64')).toEqual({ registry: ['quay.io'] })
    expect(toggleFacet(chosen, 'registry', 'docker.io')).toEqual({
      arch: ['arm64'],
      registry: ['quay.io', 'docker.io'],
    })
  })
})
