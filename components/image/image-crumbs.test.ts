import { describe, expect, it } from 'vitest'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { imageCrumbs, imageTitle } from './image-crumbs.ts'

const hex = '38427c29'.repeat(8)

describe('imageCrumbs', () => {
  it('links every part that has a page', () => {
    const reference = parseReference('registry.access.redhat.com/ubi9/httpd-24:1-274')
    expect(imageCrumbs(reference)).toEqual([
      { label: 'registry.access.redhat.com', href: '/registry/registry.access.redhat.com' },
      { label: 'ubi9' },
      { label: 'httpd-24', href: '/repo/registry.access.redhat.com/ubi9/httpd-24' },
      { label: '1-274', href: '/image/registry.access.redhat.com/ubi9/httpd-24:1-274' },
    ])
  })

  it('keeps the tag for people where the digest decides', () => {
    const [, , last] = imageCrumbs(parseReference(`quay.io/hello:1@sha256:${hex}`))
    expect(last?.label).toBe('1 @ sha256:38427c29…7c29')
    expect(last?.href).toBe(`/image/quay.io/hello:1@sha256:${hex}`)
  })
})

describe('imageTitle', () => {
  it('is the last part of the name with its tag, else its digest', () => {
    expect(imageTitle(parseReference('quay.io/podman/hello:latest'))).toBe('hello:latest')
    expect(imageTitle(parseReference(`quay.io/podman/hello@sha256:${hex}`))).toBe('hello@sha256:38427c29…7c29')
  })
})
