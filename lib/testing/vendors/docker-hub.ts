import type { ScriptedAnswer, ScriptedRequest } from '../scripted-registry.ts'
import { jsonAnswer, type VendorServerOptions } from './json-answer.ts'
import { logoAnswer, logoUrl } from './logo.ts'

/** Answers as https://docs.docker.com/reference/api/hub/latest/ describes them. */

const digest = (n: number) => `sha256:${n.toString(16).padStart(64, '0')}`

export const hubRepository = {
  user: 'library',
  name: 'httpd',
  namespace: 'library',
  repository_type: 'image',
  status: 1,
  status_description: 'active',
  description: 'The Apache HTTP Server Project',
  is_private: false,
  is_automated: false,
  star_count: 4900,
  pull_count: 1_234_567_890,
  last_updated: '2026-10-30T18:33:11.123456Z',
  date_registered: '2014-11-07T21:46:53Z',
  collaborator_count: 0,
  hub_user: 'stackbrew',
  permissions: { read: true, write: false, admin: false },
  media_types: ['application/vnd.oci.image.index.v1+json'],
  content_types: ['image'],
  categories: [{ name: 'Web servers', slug: 'web-servers' }],
  storage_size: 123_456,
  full_description:
    '# Quick reference\n\n- **Maintained by**: [the community](https://github.com/docker-library/httpd)\n',
}

const image = (architecture: string, n: number, os = 'linux') => ({
  architecture,
  features: '',
  variant: architecture === 'arm64' ? 'v8' : null,
  digest: digest(n),
  os,
  os_features: '',
  os_version: null,
  size: 60_000_000 + n,
  status: 'active',
  last_pulled: '2026-11-20T10:00:00Z',
  last_pushed: '2026-10-30T18:33:11Z',
})

export const hubTag = (name: string, n: number) => ({
  creator: 7,
  id: n,
  images: [image('amd64', n * 4 + 1), image('arm64', n * 4 + 2), image('unknown', n * 4 + 3, 'unknown')],
  last_updated: '2026-10-30T18:33:11.5Z',
  last_updater: 7,
  last_updater_username: 'doijanky',
  name,
  repository: 99,
  full_size: 60_000_001,
  v2: true,
  tag_status: 'active',
  tag_last_pulled: '2026-11-20T10:00:00Z',
  tag_last_pushed: '2026-10-30T18:33:11.5Z',
  media_type: 'application/vnd.oci.image.index.v1+json',
  content_type: 'image',
  digest: digest(n * 4),
})

const storedLogo = '/repo-logos/library/httpd/live/logo-1720462214434.png'

export const dockerHubApi =
  ({ tags = 3, others = 1 }: VendorServerOptions = {}) =>
  ({ path, query, headers }: ScriptedRequest): ScriptedAnswer | undefined => {
    const page = Number(query.get('page') ?? 1)
    const size = Math.min(Number(query.get('page_size') ?? 10), 100)
    const paged = (count: number, item: (n: number) => unknown) => {
      const start = (page - 1) * size
      const length = Math.max(0, Math.min(size, count - start))
      const next = start + size < count ? `https://hub.docker.com${path}?page=${page + 1}&page_size=${size}` : null
      return jsonAnswer({ count, next, previous: null, results: Array.from({ length }, (_, n) => item(start + n)) })
    }
    // Leads on to the store of pictures, which is another host.
    if (path === '/api/media/repos_logo/v1/library%2Fhttpd')
      return { status: 302, headers: { location: logoUrl({ headers }, storedLogo) } }
    if (path === storedLogo) return logoAnswer()
    if (path === '/v2/namespaces/library/repositories/httpd') return jsonAnswer(hubRepository)
    if (path === '/v2/namespaces/library/repositories/httpd/tags') return paged(tags, n => hubTag(`2.4.${n}`, n))
    if (path === '/v2/search/repositories/')
      return paged('httpd'.includes(query.get('query') ?? '') ? 1 + others : 0, n => ({
        repo_name: n === 0 ? 'httpd' : `somebody/httpd-${n}`,
        short_description: 'The Apache HTTP Server Project',
        star_count: 4900,
        pull_count: 1_234_567_890,
        repo_owner: '',
        is_automated: false,
        is_official: n === 0,
      }))
    return undefined
  }

/** The registry's answer to the HEAD that tells the pulls left: https://docs.docker.com/docker-hub/usage/pulls/ */
export const dockerHubRegistry = ({ method, path }: ScriptedRequest): ScriptedAnswer | undefined =>
  method === 'HEAD' && path === '/v2/ratelimitpreview/test/manifests/latest'
    ? {
        headers: {
          'ratelimit-limit': '100;w=21600',
          'ratelimit-remaining': '76;w=21600',
          'docker-ratelimit-source': '192.0.2.7',
        },
      }
    : undefined
