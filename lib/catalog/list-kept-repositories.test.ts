import { afterEach, expect, it } from 'vitest'
import { repositoriesAnswer } from '#lib/contract/repositories'
import { scripted } from '#lib/testing/registry-bench'
import type { ScriptedAnswer } from '#lib/testing/scripted-registry'
import type { TestContext } from '#lib/testing/test-context'
import { openVendorContext } from '#lib/testing/vendors/vendor-context'
import { listForPage, listKeptRepositories } from './list-kept-repositories.ts'
import { readSearch } from './search/read-search.ts'
import { searchEverywhere } from './search/search-everywhere.ts'

let test: TestContext | undefined
afterEach(() => test?.close())

async function open(catalog: ScriptedAnswer) {
  const registry = await scripted(({ path }) =>
    path === '/v2/_catalog' ? catalog : { status: path === '/v2/' ? 200 : 404 },
  )
  test = await openVendorContext('distribution', registry.origin, registry.host)
  const lists = () => registry.lines().filter(line => line.includes('/_catalog')).length
  return { ctx: test.ctx, host: registry.host, lists }
}

it('is the list of the search: the registry is asked once for both', async () => {
  const { ctx, host, lists } = await open({ body: '{"repositories":["team/httpd","team/nginx"]}' })
  await Array.fromAsync(searchEverywhere(ctx, readSearch(`${host}/httpd`), { limit: 5 }))
  const answer = await listKeptRepositories(ctx, host)
  expect(repositoriesAnswer.parse(answer)).toEqual(answer)
  expect(answer).toMatchObject({ repositories: ['team/httpd', 'team/nginx'], list: { count: 2, state: 'whole' } })
  await listKeptRepositories(ctx, host)
  expect(lists()).toBe(1)
})

it('says that a registry does not list, and fails where it fails', async () => {
  const closed = await open({ status: 404 })
  expect(await listKeptRepositories(closed.ctx, closed.host)).toMatchObject({ listable: false })
  await test?.close()
  const broken = await open({ body: '<html>' })
  await expect(listKeptRepositories(broken.ctx, broken.host)).rejects.toMatchObject({ code: 'malformed' })
})

/** A registry whose list is what `names` is when it is asked, a thousand a page. */
async function openList(names: string[]) {
  const registry = await scripted(({ path, query }) => {
    if (path === '/v2/') return {}
    if (path !== '/v2/_catalog') return { status: 404 }
    const start = names.indexOf(query.get('last') ?? '') + 1
    const shown = names.slice(start, start + 1000)
    const more = start + 1000 < names.length
    return {
      body: JSON.stringify({ repositories: shown }),
      headers: more ? { link: `</v2/_catalog?n=1000&last=${shown.at(-1)}>; rel="next"` } : {},
    }
  })
  test = await openVendorContext('distribution', registry.origin, registry.host)
  const lists = () => registry.lines().filter(line => line.includes('/_catalog')).length
  return { ctx: test.ctx, host: registry.host, lists }
}

it('begins the page of a registry, which asks for the rest of the same list', async () => {
  const names = Array.from({ length: 25_000 }, (_, n) => `team/app-${String(n).padStart(5, '0')}`)
  const { ctx, host, lists } = await openList(names)
  const read: string[] = []
  let page = await listForPage(ctx, host)
  for (;;) {
    if (!page.listable) throw new Error('not listable')
    read.push(...page.repositories)
    if (read.length <= 1000) expect(page.list?.count).toBeGreaterThan(0)
    if (page.next === undefined) break
    page = await listKeptRepositories(ctx, host, { cursor: page.next })
  }
  expect(read).toEqual(names)
  expect(lists()).toBe(25)
})

it('is old until it is read anew', async () => {
  const names = ['team/old']
  const { ctx, host, lists } = await openList(names)
  const first = await listForPage(ctx, host)
  names.push('team/new')
  expect(await listForPage(ctx, host)).toEqual(first)
  expect(lists()).toBe(1)
  // Who asks again and again asks the registry no more.
  await listKeptRepositories(ctx, host, { fresh: true })
  expect(lists()).toBe(1)
  const later = { ...ctx, now: () => new Date(Date.now() + 11_000) }
  expect(await listKeptRepositories(later, host, { fresh: true })).toMatchObject({
    repositories: ['team/old', 'team/new'],
  })
  expect(await listForPage(ctx, host)).toMatchObject({ repositories: ['team/old', 'team/new'], list: { count: 2 } })
  expect(lists()).toBe(2)
})
