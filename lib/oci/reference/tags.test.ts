import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allInEnglish } from '#lib/testing/all-in-english'
import { compareTags, sortTags } from './compare-tags.ts'
import { classifyTag, isImageTag } from './tag-kind.ts'
import { tagLook } from './tag-look.ts'

const hex = 'dbcc1c35ac38df41fd2f5e4130b32ffdb93ebae8b3dbe638c23575912276fc9c'

describe('compareTags', () => {
  it.each([
    [['1-273', '1-274', '1-1000']],
    [['9.9', '9.10', '9.10.1', '10']],
    [['1.0-alpha', '1.0-beta2', '1.0-rc1', '1.0-rc10', '1.0', '1.0-1', '1.1']],
    [['1.0', '1.0-alpine', '1.0.1', '1.0.1-alpine']],
    [['3.13.0a1', '3.13.0b2', '3.13.0rc1', '3.13.0']],
    [['v1.2', 'v1.10', '2.0', 'v2.1']],
    [['9.4-947', '9.4-1214.1726694543', '9.5-1732804088']],
    [['8', '9.1', 'edge', 'latest', 'main']],
    [['20231231235959999', '20240101000000000']],
  ])('%j', sorted => {
    expect([...sorted].reverse().sort(compareTags)).toEqual(sorted)
  })

  it('is the order of sortTags', () => {
    const tags = ['1.0', 'v1.0', '01.0', '1.0-rc1', 'latest', '1.0.1', '9.10', '9.9', '1.0-alpine', '3.13.0a1', 'V2']
    expect(sortTags(tags)).toEqual(tags.toSorted(compareTags))
    expect(sortTags(tags, -1)).toEqual(tags.toSorted(compareTags).reverse())
  })

  it('is a total order', () => {
    const tag = fc.oneof(
      fc.stringMatching(/^[v0-9a-c.rc_-]{1,8}$/),
      fc.constantFrom('1.0', 'v1.0', '01.0', '1.0-rc1', 'latest'),
    )
    fc.assert(
      fc.property(tag, tag, tag, (a, b, c) => {
        expect(Math.sign(compareTags(a, b))).toBe(-Math.sign(compareTags(b, a)) + 0)
        expect(compareTags(a, b) === 0).toBe(a === b)
        if (compareTags(a, b) <= 0 && compareTags(b, c) <= 0) expect(compareTags(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('classifyTag', () => {
  it.each([
    ['latest', 'image', undefined],
    [`sha256-${hex}.sig`, 'signature', `sha256:${hex}`],
    [`sha256-${hex}.att`, 'attestation', `sha256:${hex}`],
    [`sha256-${hex}.sbom`, 'sbom', `sha256:${hex}`],
    [`sha256-${hex}`, 'referrers', `sha256:${hex}`],
    [`sha512-${hex}`, 'referrers', undefined],
    [`sha256-${hex}.exe`, 'image', undefined],
    [`sha256-${hex.slice(1)}`, 'image', undefined],
  ])('%s is %s', (tag, kind, subject) => {
    expect(classifyTag(tag)).toMatchObject({ kind, ...(subject && { subject }) })
    expect(classifyTag(tag).subject).toBe(subject)
    expect(isImageTag(tag)).toBe(kind === 'image')
  })
})

describe('tagLook', () => {
  it.each([
    ['latest', 'floating'],
    ['stable-slim', 'floating'],
    ['main', 'floating'],
    ['1', 'floating'],
    ['v4.14', 'floating'],
    ['3.12-slim', 'floating'],
    ['1.2.3-SNAPSHOT', 'floating'],
    ['1.2.3', 'fixed'],
    ['v1.2.3-rc1', 'fixed'],
    ['1-274', 'fixed'],
    ['9.4-1214.1726694543', 'fixed'],
    ['9.5-1732804088', 'fixed'],
    ['20240501', 'fixed'],
    ['2024-05-01', 'fixed'],
    ['bookworm-20240513-slim', 'fixed'],
    ['20240101T120000', 'fixed'],
    ['8c0ffee', 'fixed'],
    ['sha-1a2b3c4', 'fixed'],
    ['bookworm', 'floating'],
    ['deadbeef', 'floating'],
  ])('%s looks %s', (tag, look) => {
    expect(tagLook(tag).looks).toBe(look)
    expect(allInEnglish(tagLook(tag).reason)).toMatch(/^[A-Z].*\.$/)
  })
})
