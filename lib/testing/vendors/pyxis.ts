import type { ScriptedAnswer, ScriptedRequest } from '../scripted-registry.ts'
import { jsonAnswer, type VendorServerOptions } from './json-answer.ts'
import { logoAnswer, logoUrl } from './logo.ts'

/** Answers in the shapes of https://catalog.redhat.com/api/containers/docs/, with the members the catalog has. */

const root = '/api/containers/v1'
export const pyxisDigest = (n: number): string => `sha256:${n.toString(16).padStart(64, '0')}`
const objectId = (n: number) => n.toString(16).padStart(24, '0')
const architectures = ['amd64', 'arm64', 'ppc64le', 's390x']
const registry = 'registry.access.redhat.com'

export const pyxisRepository = {
  _id: objectId(1),
  registry,
  repository: 'rhel9/httpd-24',
  namespace: 'rhel9',
  vendor_label: 'redhat',
  application_categories: ['Web Services'],
  architectures,
  auto_rebuild_tags: ['latest', '1'],
  build_categories: ['Standalone image'],
  content_stream_tags: ['1'],
  content_stream_grades: [{ tag: '1', grade: 'A', image_ids: [{ arch: 'amd64', id: objectId(16) }] }],
  display_data: {
    name: 'Apache HTTP Server 2.4',
    short_description: 'Platform for running Apache httpd 2.4 or building httpd-based application',
    long_description: 'Apache HTTP Server 2.4 available as container.',
    long_description_markdown: '# Apache HTTP Server 2.4\n\nAvailable as *container*.',
    openshift_tags: 'builder,httpd,httpd-24',
  },
  documentation_links: [{ title: 'Getting started', type: 'general', url: 'https://docs.redhat.com/' }],
  eol_date: null,
  includes_multiple_content_streams: false,
  is_community_supported: false,
  metrics: { pulls_in_last_30_days: 1000, last_update_date: '2026-11-01T00:00:00+00:00' },
  non_production_only: false,
  privileged_images_allowed: true,
  protected_for_pull: false,
  published: true,
  release_categories: ['Generally Available'],
  replaced_by_repository_name: null,
  requires_terms: true,
  support_levels: ['Supported'],
  total_size_bytes: 987_654_321,
  creation_date: '2021-11-30T12:00:00.000000+00:00',
  last_update_date: '2026-11-02T13:37:00.000000+00:00',
  _links: {},
}

const vendorLogo = '/img/vendors/redhat.png'

/** https://catalog.redhat.com/api/containers/docs/objects/ContainerVendor.html */
const pyxisVendor = {
  _id: objectId(2),
  company_url: 'https://www.redhat.com',
  description: 'The world’s leading provider of enterprise open source software.',
  industries: [],
  label: 'redhat',
  name: 'Red Hat, Inc.',
  object_type: 'containerVendor',
  published: true,
}

/** Build `n` for one architecture; build 0 is the newest and has the floating tags. */
export function pyxisImage(n: number, architecture = 'amd64', builds = 2, oldManifest?: string) {
  const arch = architectures.indexOf(architecture)
  const isOld = n === builds - 1 && arch === 0 && oldManifest !== undefined
  const manifest = isOld ? oldManifest : pyxisDigest(n * 8 + arch + 1)
  const date = new Date(Date.UTC(2026, 9, 30, 12, 0) - n * 3_600_000 + arch * 1000).toISOString()
  return {
    _id: objectId(n * 4 + arch + 16),
    architecture,
    certified: true,
    docker_image_digest: manifest,
    docker_image_id: pyxisDigest(1_000_000 + n * 4 + arch),
    creation_date: date,
    last_update_date: date,
    brew: {
      build: `httpd-24-container-1-${builds - n}`,
      completion_date: date,
      nvra: '',
      package: 'httpd-24-container',
    },
    cpe_ids: ['cpe:/o:redhat:enterprise_linux:9::baseos'],
    freshness_grades: [
      {
        grade: 'A',
        creation_date: date,
        start_date: '2026-10-30T00:00:00+00:00',
        end_date: '2026-12-24T00:00:00+00:00',
      },
      {
        grade: 'C',
        creation_date: date,
        start_date: '2026-12-24T00:00:00+00:00',
        end_date: '2027-03-01T00:00:00+00:00',
      },
      { grade: 'F', creation_date: date, start_date: '2027-03-01T00:00:00+00:00', end_date: null },
    ],
    parsed_data: {
      architecture,
      created: date,
      files: [{ key: 'buildfile', filename: 'Dockerfile', content: 'FROM ubi9/s2i-core\nUSER 1001\n' }],
      labels: [
        { name: 'com.redhat.component', value: 'httpd-24-container' },
        { name: 'release', value: String(builds - n) },
      ],
      layers: [pyxisDigest(77), pyxisDigest(78)],
      os: 'linux',
      uncompressed_size_bytes: 331_000_000,
      user: '1001',
    },
    repositories: [
      {
        registry,
        repository: 'rhel9/httpd-24',
        published: true,
        published_date: date,
        push_date: date,
        manifest_list_digest: pyxisDigest(n * 8),
        manifest_schema2_digest: manifest,
        image_advisory_id: 'RHBA-2026:5260',
        content_advisory_ids: ['RHSA-2026:5226', 'RHBA-2026:5229'],
        comparison: { advisory_rpm_mapping: [], reason: 'OK', reason_text: 'No error', rpms: {}, with_nvr: '' },
        tags: [
          { name: `1-${builds - n}`, added_date: date },
          ...(n === 0 ? ['1', 'latest'].map(name => ({ name, added_date: date })) : []),
          ...(n === 1 ? [{ name: 'latest', added_date: date, removed_date: '2026-10-30T12:00:00+00:00' }] : []),
        ],
      },
    ],
    sum_layer_size_bytes: 112_000_000 + arch,
    top_layer_id: pyxisDigest(77),
    uncompressed_top_layer_id: pyxisDigest(79),
  }
}

const rpms = {
  image_id: objectId(16),
  rpms: [
    {
      architecture: 'x86_64',
      gpg: '199e2f91fd431d51',
      name: 'openssl-libs',
      nvra: 'openssl-libs-3.0.7-25.el9_3.x86_64',
      release: '25.el9_3',
      srpm_name: 'openssl',
      srpm_nevra: 'openssl-1:3.0.7-25.el9_3.src',
      summary: 'A general purpose cryptography library with TLS implementation',
      version: '3.0.7',
    },
  ],
}

const vulnerability = {
  _id: objectId(900),
  advisory_id: '2026:5226',
  advisory_type: 'RHSA',
  cve_id: 'CVE-2026-0001',
  public_date: '2026-10-01T00:00:00+00:00',
  severity: 'Important',
  packages: [
    {
      rpm_nvra: ['openssl-libs-3.0.7-25.el9_3.x86_64'],
      srpm_nevra: 'openssl-1:3.0.7-27.el9_4.src',
      fixed_by_image: { id: objectId(16), repositories: [] },
    },
  ],
}

const problem = (status: number, title: string): ScriptedAnswer => ({
  ...jsonAnswer({ detail: title, status, title, type: 'about:blank', trace_id: '0x1' }),
  status,
})

/** A catalog of one repository with `builds` builds for four architectures. */
export function pyxisApi({ tags: builds = 2, others = 0, manifest }: VendorServerOptions = {}) {
  const all = Array.from({ length: builds }, (_, n) =>
    architectures.map(architecture => pyxisImage(n, architecture, builds, manifest)),
  ).flat()
  const images = () => all
  const repositories = Array.from({ length: 1 + others }, (_, n) => ({
    ...pyxisRepository,
    ...(n > 0 && { _id: objectId(10_000 + n), repository: `rhel9/httpd-other-${n}` }),
  }))
  return ({ path, query, headers }: ScriptedRequest): ScriptedAnswer | undefined => {
    const paged = (all: readonly unknown[]) => {
      const page = Number(query.get('page') ?? 0)
      const size = Math.min(Number(query.get('page_size') ?? 100), 500)
      const data = all.slice(page * size, (page + 1) * size)
      return jsonAnswer({ data, page, page_size: size, total: all.length, _links: {} })
    }
    const filter = query.get('filter') ?? ''
    const own = `${root}/repositories/registry/${registry}/repository/rhel9/httpd-24`
    if (path === own) return jsonAnswer(pyxisRepository)
    if (path === `${own}/vendor`) return jsonAnswer({ ...pyxisVendor, logo_url: logoUrl({ headers }, vendorLogo) })
    if (path === vendorLogo) return logoAnswer()
    if (path === `${own}/images`) return paged(images())
    if (path === `${own}/tag/1`) return paged(images().slice(0, 4))
    if (path === `${root}/repositories/id/${pyxisRepository._id}`) return jsonAnswer(pyxisRepository)
    if (path === `${root}/repositories`) return paged(/regex/.test(filter) && !/httpd/.test(filter) ? [] : repositories)
    const ids = /^_id=in=\(([^)]*)\)$/.exec(filter)?.[1]?.split(',')
    if (path === `${root}/images` && ids) return paged(images().filter(({ _id }) => ids.includes(_id)))
    if (path === `${root}/images`)
      return paged(images().filter(image => JSON.stringify(image).includes(filter.split('==').at(-1) ?? '-')))
    const [, id, rest] = new RegExp(`^${root}/images/id/([0-9a-f]{24})(?:/(.+))?$`).exec(path) ?? []
    const image = images().find(({ _id }) => _id === id)
    if (image && rest === undefined) return jsonAnswer(image)
    if (image && rest === 'rpm-manifest') return jsonAnswer(rpms)
    if (image && rest === 'vulnerabilities') return paged([vulnerability])
    return path.startsWith(root) ? problem(404, 'Not Found') : undefined
  }
}
