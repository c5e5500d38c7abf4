import { afterEach, expect, it } from 'vitest'
import { repositoriesAnswer } from '#lib/contract/repositories'
import { scripted } from '#lib/testing/registry-bench'
import type { ScriptedAnswer } from '#lib/testing/scripted-registry'
import type { TestContext } from '#lib/testing/test-context'
import { openVendorContext } from '#lib/testing/vendors/vendor-context'
import { listKeptRepositories } from './list-kept-repositories.ts'
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
