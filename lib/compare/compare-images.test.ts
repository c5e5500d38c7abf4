import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { semanticRuleNames } from '#lib/contract/compare/rules'
import { samplesHost } from '#lib/embedded/samples/samples-host'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { openTestContext, type TestContext } from '#lib/testing/test-context'
import { type CompareOptions, compareImages } from './compare-images.ts'

let reader: TestContext
beforeAll(async () => {
  reader = await openTestContext()
})
afterAll(() => reader.close())

const sample = (name: string) => parseReference(`${samplesHost}/${name}`)
const compare = (from: string, to: string, options?: CompareOptions) =>
  compareImages(reader.ctx, { from: sample(from), to: sample(to) }, options)

describe('two tags', () => {
  it('of one digest are the same, and say so', async () => {
    const { summary } = await compare('course/httpd:2.4.62', 'course/httpd:latest')
    expect(summary).toMatchObject({ same: true, reason: 'digest', sizeDifferenceBytes: 0, config: { count: 0 } })
    expect(summary.transfer).toEqual({ toBytes: 0, fromBytes: 0 })
    expect(summary.files).toMatchObject({ added: 0, removed: 0, content: 0 })
  })

  it('of neighbouring releases share their base and differ in what the release notes say', async () => {
    const { summary, config, layers } = await compare('course/httpd:2.4.61', 'course/httpd:2.4.62', {
      levels: ['config', 'layers'],
    })
    expect(summary).toMatchObject({ same: false, reason: 'content' })
    expect(config?.changes).toContainEqual({
      section: 'env',
      key: 'HTTPD_VERSION',
      state: 'changed',
      from: '2.4.61',
      to: '2.4.62',
    })
    expect(config?.containerfile.lines).toContainEqual(
      expect.objectContaining({ state: 'added', text: expect.stringContaining('ENV HTTPD_VERSION=2.4.62') }),
    )
    const [first, ...others] = layers?.pairs ?? []
    expect(first).toMatchObject({ state: 'same', isBase: true })
    expect(others.map(({ state }) => state)).toContain('rebuilt')
    expect(summary.layers.shared).toBe(layers?.pairs.filter(({ state }) => state === 'same').length)
  })

  it('mirror each other', async () => {
    const there = await compare('course/httpd:2.4.59', 'course/httpd:2.4.62', { levels: ['config'] })
    const back = await compare('course/httpd:2.4.62', 'course/httpd:2.4.59', { levels: ['config'] })
    expect(back.summary.sizeDifferenceBytes).toBe(-there.summary.sizeDifferenceBytes)
    expect(back.summary.transfer).toEqual({
      toBytes: there.summary.transfer.fromBytes,
      fromBytes: there.summary.transfer.toBytes,
    })
    expect(back.config?.count).toBe(there.config?.count)
  })

  it('leave out what rules name, and tell how much that is', async () => {
    const options = { levels: ['config'], rules: semanticRuleNames } as const
    const { summary, config } = await compare('course/httpd:2.4.61', 'course/httpd:2.4.62', options)
    const ignored = config?.changes.filter(({ ignoredBy }) => ignoredBy === 'image-times') ?? []
    expect(ignored.length).toBeGreaterThan(0)
    expect(summary.ignored).toContainEqual({ rule: 'image-times', count: ignored.length })
    expect(summary.config.count).toBe((config?.changes ?? []).filter(({ ignoredBy }) => !ignoredBy).length)
  })
})

describe('what is no image', () => {
  it('is refused in words', async () => {
    await expect(compare('artifacts/chart:0.1.0', 'course/httpd:latest')).rejects.toMatchObject({
      name: 'AppError',
    })
  })
})
