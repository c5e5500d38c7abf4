import { describe, expect, it } from 'vitest'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { imageCrumbs, repositoryCrumbs } from './reference-crumbs.ts'

const hex = '38427c29'.repeat(8)
const linksOf = (crumbs: ReturnType<typeof imageCrumbs>) => crumbs.map(({ label, href }) => [label, href])

describe('crumbs of an image', () => {
  const crumbs = imageCrumbs(parseReference('registry.access.redhat.com/ubi9/httpd-24:1-274'), 'layers', {
    platform: 'linux/arm64',
  })

  it('link every part', () => {
    expect(linksOf(crumbs)).toEqual([
      ['registry.access.redhat.com', '/registry/registry.access.redhat.com'],
      ['ubi9', '/registry/registry.access.redhat.com?filter=ubi9/'],
      ['httpd-24', '/repo/registry.access.redhat.com/ubi9/httpd-24'],
      ['1-274', '/image/registry.access.redhat.com/ubi9/httpd-24:1-274'],
    ])
  })

  it('offer other registries, repositories, and tags in the same view', () => {
    expect(crumbs.map(({ siblings }) => siblings?.of)).toEqual(['registries', undefined, 'repositories', 'tags'])
    expect(crumbs.at(-1)?.siblings).toMatchObject({ view: 'layers', tag: '1-274', state: { platform: 'linux/arm64' } })
  })

  it('keep the tag for people where the digest decides', () => {
    const [, , last] = imageCrumbs(parseReference(`quay.io/hello:1@sha256:${hex}`), 'image', {})
    expect(last?.label).toBe('1 @ sha256:38427c29…7c29')
    expect(last?.href).toBe(`/image/quay.io/hello:1@sha256:${hex}`)
  })
})

describe('crumbs of a repository', () => {
  it('lead from namespace to namespace', () => {
    expect(linksOf(repositoryCrumbs({ registry: 'gitlab.example:5050', name: 'a/b/c' }))).toEqual([
      ['gitlab.example:5050', '/registry/gitlab.example:5050'],
      ['a', '/registry/gitlab.example:5050?filter=a/'],
      ['b', '/registry/gitlab.example:5050?filter=a/b/'],
      ['c', '/repo/gitlab.example:5050/a/b/c'],
    ])
  })
})
