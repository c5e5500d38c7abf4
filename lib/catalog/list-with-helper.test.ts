import { expect, it } from 'vitest'
import { TemporaryHome } from '#lib/credentials/temporary-home'
import { scripted } from '#lib/testing/registry-bench'
import type { ScriptedAnswer } from '#lib/testing/scripted-registry'
import { openTestContext } from '#lib/testing/test-context'
import { listRepositories } from './list-repositories.ts'

/** What `docker-credential-ecr-login get` prints: https://github.com/awslabs/amazon-ecr-credential-helper */
const helper = `#!/bin/sh
[ "$1" = get ] || exit 1
read -r server
printf '{"ServerURL":"%s","Username":"AWS","Secret":"canary-of-twelve-hours"}' "$server"
`
const authorization = `Basic ${Buffer.from('AWS:canary-of-twelve-hours').toString('base64')}`

/**
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html#registry_auth_http: Basic, and `_catalog`
 * for a login; two names a page here.
 */
const answer = (path: string, last: string | null): ScriptedAnswer => {
  if (path === '/v2/') return {}
  if (path !== '/v2/_catalog') return { status: 404 }
  if (last === 'team/web') return { body: '{"repositories":["zone/last"]}' }
  return {
    body: '{"repositories":["team/api","team/web"]}',
    headers: { link: '</v2/_catalog?n=2&last=team/web>; rel="next"' },
  }
}

async function open(withHelper: boolean) {
  const registry = await scripted(({ path, query, headers }) =>
    headers.authorization === authorization
      ? answer(path, query.get('last'))
      : {
          status: 401,
          headers: { 'www-authenticate': 'Basic realm="https://ecr.example/",service="ecr.amazonaws.com"' },
        },
  )
  const home = new TemporaryHome()
  home.write('bin/docker-credential-ecr-login', helper, 0o755)
  if (withHelper) home.write('config.json', { credHelpers: { [registry.host]: 'ecr-login' } })
  const table = `[[registry]]\nhost = "${registry.host}"\nkind = "ecr"\ninsecure = true\n`
  const test = await openTestContext({
    DOCKER_CONFIG: home.path,
    PATH: `${home.path}/bin:/usr/bin:/bin`,
    PORTOLAN_CONFIG: home.write('portolan.toml', table),
  })
  return {
    ctx: test.ctx,
    host: registry.host,
    close: async () => {
      await test.close()
      home[Symbol.dispose]()
    },
  }
}

it('lists the repositories of a private registry by the login of its credential helper, page by page', async () => {
  const { ctx, host, close } = await open(true)
  const first = await listRepositories(ctx, host)
  expect(first).toMatchObject({ listable: true, repositories: ['team/api', 'team/web'], next: 'team/web' })
  const second = await listRepositories(ctx, host, 'team/web')
  expect(second).toEqual({ listable: true, registry: host, repositories: ['zone/last'] })
  await close()
})

it('says what it takes where no helper has a login', async () => {
  const { ctx, host, close } = await open(false)
  expect(await listRepositories(ctx, host)).toMatchObject({
    listable: false,
    reason: `${host} does not list its repositories to anonymous callers.`,
    instead: expect.stringContaining('aws ecr get-login-password'),
  })
  await close()
})
