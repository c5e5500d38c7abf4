import type { ScriptedAnswer, ScriptedRequest } from '../scripted-registry.ts'
import { fakeDigest, jsonAnswer, jsonFailure, pageOf, type VendorServerOptions } from './json-answer.ts'

/** Answers as https://github.com/goharbor/harbor/blob/main/api/v2.0/swagger.yaml has them. */

const repository = {
  id: 7,
  project_id: 2,
  name: 'team/web/httpd',
  description: '## httpd of the team',
  artifact_count: 3,
  pull_count: 99,
  creation_time: '2025-01-02T03:04:05.678Z',
  update_time: '2026-10-30T12:00:00.000Z',
}

const artifact = (n: number) => ({
  id: n,
  digest: fakeDigest(n + 1),
  type: 'IMAGE',
  media_type: 'application/vnd.oci.image.config.v1+json',
  manifest_media_type: 'application/vnd.oci.image.manifest.v1+json',
  size: 50_000_000 + n,
  push_time: '2026-10-30T12:00:00.000Z',
  pull_time: '0001-01-01T00:00:00.000Z',
  extra_attrs: { architecture: 'amd64', os: 'linux', created: '2026-10-30T11:00:00Z', author: '', config: {} },
  references: null,
  tags: [
    {
      id: n,
      name: `v${n}`,
      push_time: '2026-10-30T12:00:00.000Z',
      pull_time: '0001-01-01T00:00:00.000Z',
      immutable: n === 0,
    },
  ],
})

const index = {
  ...artifact(0),
  manifest_media_type: 'application/vnd.oci.image.index.v1+json',
  extra_attrs: null,
  references: ['amd64', 'arm64'].map((architecture, n) => ({
    parent_id: 0,
    child_id: n + 100,
    child_digest: fakeDigest(n + 100),
    platform: { architecture, os: 'linux', 'os.version': '', variant: '' },
  })),
}

const report = {
  'application/vnd.security.vulnerability.report; version=1.1': {
    generated_at: '2026-11-20T10:00:00.000Z',
    scanner: { name: 'Trivy', vendor: 'Aqua Security', version: 'v0.60.0' },
    severity: 'High',
    vulnerabilities: [
      {
        id: 'CVE-2026-0001',
        package: 'openssl-libs',
        version: '1:3.0.7-25.el9_3',
        fix_version: '1:3.0.7-27.el9_4',
        severity: 'High',
        description: 'A flaw was found in OpenSSL.',
        links: ['https://avd.aquasec.com/nvd/cve-2026-0001', 'javascript:alert(1)'],
        artifact_digests: [fakeDigest(1)],
        preferred_cvss: { score_v3: 7.5, vector_v3: '' },
      },
    ],
  },
}

/** The error document of every endpoint: swagger.yaml, definition `Errors`. */
const failure = (status: number, code: string, message: string) => jsonFailure(status, { errors: [{ code, message }] })

/** Definitions `Quota` and `ProjectSummary`: told to who may read them, and a limit of -1 is none. */
const quotas = [
  {
    id: 1,
    ref: { id: 2, name: 'team', owner_name: 'admin' },
    hard: { storage: 10_000_000_000 },
    used: { storage: 9_500_000_000 },
    creation_time: '2025-01-02T03:04:05.678Z',
    update_time: '2026-10-30T12:00:00.000Z',
  },
  { id: 2, ref: { id: 1, name: 'library', owner_name: 'admin' }, hard: { storage: -1 }, used: { storage: 1_000_000 } },
]
const [teamQuota] = quotas

export const harborApi =
  ({ tags = 3, others = 0 }: VendorServerOptions = {}) =>
  ({ path, query, headers }: ScriptedRequest): ScriptedAnswer | undefined => {
    const root = '/api/v2.0'
    const page = Number(query.get('page') ?? 1)
    const size = Math.min(Number(query.get('page_size') ?? 10), 100)
    const own = `${root}/projects/team/repositories/web%252Fhttpd`
    const all = pageOf(1 + others, 1, 1 + others, n => ({
      ...repository,
      ...(n > 0 && { id: 7 + n, name: `${repository.name}-${n}` }),
    }))
    if (path === `${root}/repositories`)
      return jsonAnswer(all.slice((page - 1) * size, page * size), { 'x-total-count': String(all.length) })
    if (path === `${root}/search`)
      return jsonAnswer({
        project: [],
        repository: all
          .filter(({ name }) => name.includes(query.get('q') ?? ''))
          .map(({ name }) => ({
            project_id: 2,
            project_name: 'team',
            project_public: true,
            repository_name: name,
            pull_count: 99,
            artifact_count: 3,
          })),
      })
    if (path === `${root}/quotas`)
      return headers.authorization === undefined
        ? failure(401, 'UNAUTHORIZED', 'unauthorized')
        : jsonAnswer(quotas, { 'x-total-count': '2' })
    if (path === `${root}/projects/team`)
      return jsonAnswer({ project_id: 2, name: 'team', metadata: { public: 'true' }, repo_count: 1 })
    if (path === `${root}/projects/team/summary`)
      return jsonAnswer({ repo_count: 1, ...(headers.authorization && { quota: teamQuota }) })
    if (path === own) return jsonAnswer(repository)
    if (path === `${own}/artifacts`)
      return jsonAnswer(
        pageOf(tags, page, size, n => (n === 0 ? index : artifact(n))),
        { 'x-total-count': String(tags) },
      )
    if (path.startsWith(`${own}/artifacts/sha256`) && path.endsWith('/additions/vulnerabilities'))
      return jsonAnswer(report)
    return path.startsWith(root) ? failure(404, 'NOT_FOUND', 'repository not found') : undefined
  }
