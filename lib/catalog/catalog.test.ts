import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestContext, type TestContext } from '#lib/testing/test-context'
import { browseTags } from './browse-tags.ts'
import { listRegistries } from './list-registries.ts'
import { listRepositories } from './list-repositories.ts'
import { probeRegistry } from './probe-registry.ts'

let test: TestContext
beforeAll(async () => {
  test = await openTestContext()
})
afterAll(() => test.close())

const httpd = { registry: 'samples.localhost', name: 'course/httpd' }
const all = { limit: 100, sort: '-name', kind: 'all' } as const

describe('browseTags', () => {
  it('sorts names as versions, newest first', async () => {
    const { rows } = await browseTags(test.ctx, httpd, { ...all, filter: '2.4.' })
    expect(rows.map(row => row.tag)).toEqual(['2.4.62', '2.4.61', '2.4.59'])
  })

  it('pages without losing or repeating a tag', async () => {
    const { rows: whole, total } = await browseTags(test.ctx, httpd, all)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await browseTags(test.ctx, httpd, { ...all, limit: 2, ...(cursor && { cursor }) })
      seen.push(...page.rows.map(row => row.tag))
      cursor = page.next
    } while (cursor !== undefined)
    expect(seen).toEqual(whole.map(row => row.tag))
    expect(seen).toHaveLength(total)
  })

  it('names the other tags of the same digest', async () => {
    const { rows } = await browseTags(test.ctx, httpd, { ...all, details: true })
    const latest = rows.find(row => row.tag === 'latest')
    const same = rows.filter(row => row.details?.digest === latest?.details?.digest).map(row => row.tag)
    expect(same.length).toBeGreaterThan(1)
    expect([...(latest?.aliases ?? []), 'latest'].toSorted()).toEqual(same.toSorted())
  })

  it('sorts by date over all tags, not over one page', async () => {
    const { rows } = await browseTags(test.ctx, httpd, { ...all, sort: 'created' })
    const dates = rows.map(row => Date.parse(row.details?.created ?? ''))
    expect(dates).toEqual(dates.toSorted((a, b) => a - b))
    expect(new Set(dates).size).toBeGreaterThan(1)
  })

  it('lists every platform of an index, and not its attestations', async () => {
    const hello = { registry: 'samples.localhost', name: 'multi/hello' }
    const { rows } = await browseTags(test.ctx, hello, { ...all, names: 'latest', details: true })
    expect(rows[0]?.details?.platforms.map(({ platform }) => platform).toSorted()).toEqual([
      'linux/amd64',
      'linux/arm64/v8',
      'linux/ppc64le',
      'linux/s390x',
    ])
  })

  it('keeps one unreadable tag from hiding the others', async () => {
    const { rows } = await browseTags(test.ctx, httpd, { ...all, names: '2.4.62,no-such-tag', details: true })
    expect(rows.map(row => [row.tag, row.error?.code])).toEqual([
      ['2.4.62', undefined],
      ['no-such-tag', 'not-found'],
    ])
  })
})

describe('registries', () => {
  it('shows the samples first and the three Red Hat registries with their facts', async () => {
    const { registries } = await listRegistries(test.ctx)
    expect(registries[0]?.host).toBe('samples.localhost')
    for (const host of ['registry.access.redhat.com', 'registry.redhat.io', 'registry.connect.redhat.com'])
      expect(registries.find(registry => registry.host === host)?.facts?.redistribution).toBeTruthy()
  })

  it('counts what a registry lists', async () => {
    const answer = await probeRegistry(test.ctx, 'samples.localhost')
    const listed = await listRepositories(test.ctx, 'samples.localhost')
    expect(answer.reachable).toBe(true)
    expect(listed.listable && listed.repositories.length).toBe(answer.repositories?.count)
  })

  it('says what to do where a registry does not list', async () => {
    const answer = await listRepositories(test.ctx, 'registry.access.redhat.com')
    expect(answer).toMatchObject({ listable: false, featured: expect.arrayContaining(['ubi9/httpd-24']) })
  })

  it('makes a registry that was never confirmed part of the answer, not a failure', async () => {
    const answer = await probeRegistry(test.ctx, 'localhost:5999')
    expect(answer).toMatchObject({ reachable: false, error: { code: 'confirmation-needed', host: 'localhost:5999' } })
  })
})
