import { describe, expect, it } from 'vitest'
import type { PackageRow, PackagesAnswer } from '#lib/contract/packages'
import type { PackagesFacts } from '#lib/contract/views/packages'
import { parseDigest } from '#lib/oci/digest/digest'
import { renderIn } from '#lib/testing/render-in'
import { packagesPerPage } from './narrow-packages.ts'
import { PackagesView } from './packages-view.tsx'

const digest = parseDigest(`sha256:${'38427c29'.repeat(8)}`)
const reference = { registry: 'quay.io', name: 'podman/hello', digest }
const bash: PackageRow = {
  ecosystem: 'deb',
  name: 'bash',
  version: '5.2.15-2+b7',
  architecture: 'amd64',
  licences: ['GPL-3+'],
  source: { name: 'bash', version: '5.2.15-2' },
  purl: 'pkg:deb/debian/bash@5.2.15-2+b7',
  path: 'var/lib/dpkg/status',
  layer: { index: 0, digest },
}
const pageOf = (answer: Partial<PackagesAnswer>, state: PackagesFacts['state'] = {}, locale: 'en' | 'ko' = 'en') =>
  renderIn(
    locale,
    <PackagesView reference={reference} state={state} answer={{ packages: [], remarks: [], ...answer }} />,
  )

describe('the packages of an image', () => {
  it('lead to the file that proves them, and to documents of the whole list', () => {
    const page = pageOf({ packages: [bash] }, { platform: 'linux/arm64' })
    expect(page).toContain(`href="/files/quay.io/podman/hello@${digest}/var/lib/dpkg/status?platform=linux/arm64"`)
    for (const format of ['cyclonedx', 'spdx', 'json'])
      expect(page).toMatch(new RegExp(`href="/api/v1/packages\\?[^"]*platform=linux%2Farm64&amp;format=${format}"`))
    expect(page).toContain('1 of 1 package<')
  })

  it('keep the rest of the address in every link', () => {
    const state = { filter: 'ba', licence: 'gpl', platform: 'linux/amd64' }
    const page = pageOf({ packages: [bash] }, state)
    expect(page).toContain('?platform=linux/amd64&amp;filter=ba&amp;licence=gpl&amp;ecosystem=deb"')
    expect(page).toContain('<input type="hidden" name="platform" value="linux/amd64"/>')
  })

  it('are sorted by a link in the head of a column, which begins with the first page', () => {
    const state = { filter: 'a', sort: '-name', page: 2 } as const
    const packages = ['aa', 'ba'].map(name => ({ ...bash, name }))
    const page = pageOf({ packages }, state)
    expect(page.indexOf('>ba<')).toBeLessThan(page.indexOf('>aa<'))
    expect(page).toContain('?filter=a&amp;sort=name"')
    expect(page).toContain('?filter=a&amp;sort=layer"')
    // The order of the list itself needs no word in the address.
    expect(page).toMatch(/\?filter=a"[^>]*>Ecosystem/)
    expect(page.match(/aria-sort="[a-z]+"/g)).toEqual(['aria-sort="descending"'])
    expect(page).toContain('<input type="hidden" name="sort" value="-name"/>')
    expect(pageOf({ packages })).toContain('aria-sort="ascending"')
  })

  it('come in pages', () => {
    const packages = Array.from({ length: packagesPerPage + 1 }, (_, index) => ({ ...bash, name: `p${index}` }))
    expect(pageOf({ packages })).toContain('rel="next"')
    expect(pageOf({ packages }, { page: 2 })).toContain('Page 2 of 2')
  })

  it('that are hostile are shown as text', () => {
    const hostile = { ...bash, name: '<script>\u202e', licences: ['<img src=x>'], path: 'a\u202e/"onmouseover="x' }
    const page = pageOf({ packages: [hostile], remarks: [{ reason: 'malformed', path: '\u202e', detail: '<b>' }] })
    expect(page).not.toContain('<script>')
    expect(page).not.toContain('<img')
    expect(page).not.toContain('<b>')
    expect(page).not.toContain('\u202e')
  })

  it('tell why some are missing', () => {
    const remarks = [
      { ecosystem: 'rpm', reason: 'malformed', path: 'var/lib/rpm/Packages', detail: 'The file is no database.' },
    ] as const
    const page = pageOf({ packages: [bash], remarks: [...remarks] })
    expect(page).toContain('The list may be incomplete')
    expect(page).toContain(`href="/files/quay.io/podman/hello@${digest}/var/lib/rpm/Packages"`)
    expect(pageOf({ remarks: [...remarks] }, {}, 'ko')).toContain('패키지를 알려 주는 파일을 읽지 못했습니다')
  })

  it('may be none, or none of those that are asked for', () => {
    expect(pageOf({})).toContain('No packages found')
    expect(pageOf({}, {}, 'ko')).toContain('패키지 없음')
    expect(pageOf({ packages: [bash] }, { filter: 'x' })).toContain('No package matches')
  })
})
