import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDigest } from '#lib/oci/digest/digest'
import type { Reference, Repository } from '#lib/oci/reference/types'
import { type ChosenImages, parseChosenImages } from './chosen-images.ts'
import { manyPage, manyViews, repositoryImages } from './many-pages.ts'

const digest = parseDigest(`sha256:${'0123456789abcdef'.repeat(4)}`)
const read = (page: string): ChosenImages => {
  const { searchParams } = new URL(page, 'http://portolan.test')
  return parseChosenImages({
    repository: searchParams.get('repository') ?? undefined,
    tags: searchParams.get('tags') ?? undefined,
  })
}

const home: Repository = { registry: 'localhost:5000', name: 'a/b' }
const repository = fc.constantFrom<Repository>(
  home,
  { registry: 'docker.io', name: 'library/ubuntu' },
  { registry: '[::1]:5000', name: 'c' },
)
const reference: fc.Arbitrary<Reference> = fc
  .tuple(repository, fc.option(fc.stringMatching(/^\w[\w.-]{0,12}$/), { nil: undefined }), fc.boolean())
  .filter(([, tag, pinned]) => tag !== undefined || pinned)
  .map(([where, tag, pinned]) => ({ ...where, ...(tag && { tag }), ...(pinned && { digest }) }))

describe('pages of many images', () => {
  it('read back as what they were made of', () => {
    const images = fc
      .uniqueArray(reference, { minLength: 1, maxLength: 6, selector: value => JSON.stringify(value) })
      .map(references => ({ repositories: [home], references }))
    fc.assert(
      fc.property(images, fc.constantFrom(...manyViews), (chosen, view) => {
        expect(read(manyPage(view, chosen, { path: 'etc/a,b c', platform: 'linux/arm64' }))).toEqual(chosen)
      }),
    )
  })

  it('are written as people would', () => {
    const tag = (name: string) => ({ ...home, tag: name })
    const other = { registry: 'quay.io', name: 'x/y', tag: '2' }
    expect(manyPage('matrix', { repositories: [home], references: [tag('1.0'), tag('1.1'), other] })).toBe(
      '/matrix?repository=localhost:5000/a/b&tags=1.0,1.1,quay.io/x/y:2',
    )
    expect(manyPage('tree', repositoryImages(home), { limit: 20 })).toBe('/tree?repository=localhost:5000/a/b&limit=20')
    expect(manyPage('history', repositoryImages(home), { path: 'etc/passwd' })).toBe(
      '/history?repository=localhost:5000/a/b&path=etc/passwd',
    )
  })

  it('take references alone, several repositories, and each image once', () => {
    expect(parseChosenImages({ tags: 'ubuntu:24.04, quay.io/x/y , ubuntu:24.04' })).toEqual({
      repositories: [{ registry: 'docker.io', name: 'library/ubuntu' }],
      references: [
        { registry: 'docker.io', name: 'library/ubuntu', tag: '24.04' },
        { registry: 'quay.io', name: 'x/y', tag: 'latest' },
      ],
    })
    expect(parseChosenImages({ repository: 'quay.io/a/b,quay.io/c/d' }).repositories).toHaveLength(2)
  })

  it('say what is missing', () => {
    expect(() => parseChosenImages({})).toThrow('The address names no repository and no image.')
    expect(() => parseChosenImages({ tags: '1.0' })).toThrow('The address does not say which repository “1.0” is of.')
  })
})
