import type { ScriptedAnswer, ScriptedRequest } from '../scripted-registry.ts'
import { fakeDigest, jsonAnswer, jsonFailure, pageOf, type VendorServerOptions } from './json-answer.ts'

/** Answers as https://docs.github.com/rest/packages/packages and /rest/repos/repos have them. */

const source = {
  name: 'hello',
  full_name: 'Octo/hello',
  html_url: 'https://github.com/Octo/hello',
  description: 'Says hello',
  stargazers_count: 1234,
  topics: ['containers'],
  license: { key: 'apache-2.0', name: 'Apache License 2.0', spdx_id: 'Apache-2.0' },
  archived: true,
  pushed_at: '2026-10-30T12:00:00Z',
}

const onePackage = {
  id: 1,
  name: 'hello',
  package_type: 'container',
  owner: { login: 'Octo', id: 2, type: 'Organization' },
  version_count: 3,
  visibility: 'public',
  url: 'https://api.github.com/orgs/Octo/packages/container/hello',
  created_at: '2025-01-02T03:04:05Z',
  updated_at: '2026-11-01T00:00:00Z',
  repository: source,
  html_url: 'https://github.com/orgs/Octo/packages/container/package/hello',
}

const version = (n: number) => ({
  id: n,
  name: fakeDigest(n + 1),
  package_html_url: onePackage.html_url,
  created_at: '2026-10-30T12:00:00Z',
  updated_at: '2026-10-30T12:00:00Z',
  metadata: { package_type: 'container', container: { tags: [`v${n}`] } },
})

const missing = jsonFailure(404, {
  message: 'Not Found',
  documentation_url: 'https://docs.github.com/rest',
  status: '404',
})

/** The owner is a user, so that organisations do not have it. Packages want a token; repositories do not. */
export const githubApi =
  ({ tags = 3, others = 0 }: VendorServerOptions = {}) =>
  ({ path, query, headers }: ScriptedRequest): ScriptedAnswer | undefined => {
    const page = Number(query.get('page') ?? 1)
    const size = Math.min(Number(query.get('per_page') ?? 30), 100)
    if (path === '/repos/octo/hello') return jsonAnswer(source)
    if (path === '/rate_limit')
      return jsonAnswer({ resources: { core: { limit: 60, remaining: 59, reset: 1_763_800_000, used: 1 } }, rate: {} })
    if (headers.authorization === undefined)
      return jsonFailure(401, {
        message: 'Requires authentication',
        documentation_url: 'https://docs.github.com/rest',
        status: '401',
      })
    if (path === '/user/packages' || path === '/users/octo/packages')
      return jsonAnswer(
        pageOf(1 + others, page, size, n => ({ ...onePackage, ...(n > 0 && { id: 1 + n, name: `hello-${n}` }) })),
      )
    if (path === '/users/octo/packages/container/hello') return jsonAnswer(onePackage)
    if (path === '/users/octo/packages/container/hello/versions') return jsonAnswer(pageOf(tags, page, size, version))
    return missing
  }
