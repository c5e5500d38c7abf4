import type { ScriptedAnswer, ScriptedRequest } from '../scripted-registry.ts'
import { fakeDigest, jsonAnswer, jsonFailure, pageOf, type VendorServerOptions } from './json-answer.ts'

/** Answers as https://docs.quay.io/api/swagger/ and https://github.com/quay/quay/tree/master/endpoints/api have them. */

const found = {
  kind: 'repository',
  title: 'repository',
  namespace: { title: 'user', kind: 'organization', name: 'podman', score: 1, href: '/organization/podman' },
  name: 'hello',
  description: 'Hello, podman\nwith more below',
  is_public: true,
  score: 5.5,
  href: '/repository/podman/hello',
  last_modified: 1_761_831_191,
  stars: 42,
  popularity: 12.5,
}

/** endpoints/exception.py: the body of an expired or unknown token. */
export const quayExpired = {
  detail: 'Token has expired',
  error_message: 'Token has expired',
  error_type: 'invalid_token',
  title: 'invalid_token',
  type: 'https://quay.io/api/v1/error/invalid_token',
  status: 401,
}

const tag = (n: number) => ({
  name: `v${n}`,
  reversion: false,
  start_ts: 1_761_831_191 - n,
  manifest_digest: fakeDigest(n + 1),
  is_manifest_list: n % 2 === 0,
  size: n % 2 === 0 ? null : 1_000_000 + n,
  last_modified: 'Thu, 30 Oct 2025 13:33:11 -0000',
  ...(n === 1 && { expiration: 'Fri, 30 Oct 2037 13:33:11 -0000', immutable: true }),
})

const security = {
  status: 'scanned',
  data: {
    Layer: {
      Name: fakeDigest(1),
      ParentName: '',
      NamespaceName: '',
      IndexedByVersion: 4,
      Features: [
        {
          Name: 'bash',
          VersionFormat: '',
          NamespaceName: '',
          AddedBy: fakeDigest(7),
          Version: '5.1.8-6.el9',
          Vulnerabilities: [],
        },
        {
          Name: 'openssl-libs',
          VersionFormat: '',
          NamespaceName: '',
          AddedBy: fakeDigest(8),
          Version: '1:3.0.7-25.el9_3',
          Vulnerabilities: [
            {
              Severity: 'High',
              NamespaceName: 'RHEL9-rhel-9-including-unpatched',
              Link: 'https://access.redhat.com/security/cve/CVE-2026-0001 https://access.redhat.com/errata/RHSA-2026:5226',
              FixedBy: '1:3.0.7-27.el9_4',
              Description: 'A flaw was found in OpenSSL.',
              Name: 'CVE-2026-0001',
              Metadata: { UpdatedBy: 'RHEL9', RepoName: null, NVD: { CVSSv3: { Score: 7.5, Vectors: '' } } },
            },
          ],
        },
      ],
    },
  },
}

/** get_quota_for_view of data/model/namespacequota.py. */
const quotaReport = {
  quota_bytes: 3_000_000_000,
  configured_quota: 10_000_000_000,
  running_backfill: 'complete',
  backfill_status: 'complete',
}

/** endpoints/api/user.py and organization.py: `quota_report` is for members, where quotas are switched on. */
const accounts: Readonly<Record<string, unknown>> = {
  '/api/v1/user/': {
    anonymous: false,
    username: 'ada',
    quotas: [],
    quota_report: { ...quotaReport, quota_bytes: 5_000_000, configured_quota: null },
    organizations: [{ name: 'podman', avatar: {}, can_create_repo: false, public: false, is_org_admin: false }],
  },
  '/api/v1/organization/podman': {
    name: 'podman',
    email: '',
    avatar: {},
    is_admin: false,
    is_member: true,
    quotas: [{ id: 2, limit_bytes: 10_000_000_000, limits: [{ id: 1, type: 'Warning', limit_percent: 80 }] }],
    quota_report: quotaReport,
  },
}

/** endpoints/v2/v2auth.py: a scope of the catalog is an invalid one; endpoints/v2/catalog.py: two names a page here. */
export const quayRegistry = ({ path, query, headers }: ScriptedRequest): ScriptedAnswer | undefined => {
  const realm = `http://${headers.host}/v2/auth`
  const isRobot = headers.authorization === 'Bearer of-the-robot'
  if (path === '/v2/' && headers.authorization === undefined)
    return {
      ...jsonFailure(401, { errors: [{ code: 'UNAUTHORIZED', detail: {}, message: 'access not authorized' }] }),
      headers: { 'www-authenticate': `Bearer realm="${realm}",service="${headers.host}"` },
    }
  if (path === '/v2/auth') {
    if (query.getAll('scope').some(scope => !/^repository:[^:]+:((push|pull|\*),?)+$/.test(scope)))
      return jsonFailure(400, { error_message: 'Could not decode repository and actions' })
    return jsonAnswer({ token: headers.authorization === undefined ? 'of-anybody' : 'of-the-robot' })
  }
  if (path !== '/v2/_catalog') return undefined
  if (!isRobot) return jsonAnswer({ repositories: [] })
  if (query.get('next_page') === 'gBBBB') return jsonAnswer({ repositories: ['podman/hello'] })
  return jsonAnswer(
    { repositories: ['podman/secret', 'podman/internal'] },
    { link: `<http://${headers.host}/v2/_catalog?n=2&next_page=gBBBB>; rel="next"` },
  )
}

export const quayApi =
  ({ tags = 3, others = 0 }: VendorServerOptions = {}) =>
  ({ path, query, headers }: ScriptedRequest): ScriptedAnswer | undefined => {
    const page = Number(query.get('page') ?? 1)
    if (path in accounts && headers.authorization !== undefined) return jsonAnswer(accounts[path])
    const own = '/api/v1/repository/podman/hello'
    const named = (n: number) => (n === 0 ? {} : { name: `hello-${n}` })
    if (path === '/api/v1/find/repositories') {
      const has = 'podman/hello'.includes(query.get('query') ?? '')
      const results = has ? pageOf(1 + others, page, 10, n => ({ ...found, ...named(n) })) : []
      const has_additional = has && page * 10 < 1 + others
      return jsonAnswer({ results, has_additional, page, page_size: 10, start_index: (page - 1) * 10 })
    }
    if (path === '/api/v1/repository') {
      if (!['public', 'namespace', 'starred'].some(name => query.has(name)))
        return jsonFailure(400, {
          error_message: 'Bad request: namespace, starred, or public must be given',
          status: 400,
        })
      const { namespace, ...rest } = found
      const repository = { ...rest, namespace: namespace.name, state: 'NORMAL', kind: 'image', is_starred: false }
      // A hundred a page in truth; the known one stands alone, so that the tokens are in use.
      const token = Number(/^gAAAA(\d+)$/.exec(query.get('next_page') ?? '')?.[1] ?? 0)
      if (token === 0) return jsonAnswer({ repositories: [repository], next_page: 'gAAAA1' })
      const further = pageOf(1 + others, token, 100, n => ({
        ...repository,
        ...(n === 0 ? { name: 'stable' } : named(n)),
      }))
      return jsonAnswer({ repositories: further, ...(token * 100 < 1 + others && { next_page: `gAAAA${token + 1}` }) })
    }
    if (path === own)
      return jsonAnswer({
        namespace: 'podman',
        name: 'hello',
        kind: 'image',
        description: '# Hello\n\nSays hello.',
        is_public: true,
        is_organization: true,
        is_starred: false,
        state: 'NORMAL',
        can_write: false,
        can_admin: false,
        trust_enabled: false,
        stats: [
          { date: '2026-11-20', count: 3 },
          { date: '2026-11-21', count: 4 },
        ],
      })
    if (path === `${own}/tag/`) {
      const limit = Math.min(Number(query.get('limit') ?? 50), 100)
      return jsonAnswer({ tags: pageOf(tags, page, limit, tag), page, has_additional: page * limit < tags })
    }
    if (path.startsWith(`${own}/manifest/`) && path.endsWith('/security')) return jsonAnswer(security)
    return path.startsWith('/api/') ? jsonFailure(404, { error_message: 'Not Found', status: 404 }) : undefined
  }
