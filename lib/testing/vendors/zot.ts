import type { ScriptedAnswer, ScriptedRequest } from '../scripted-registry.ts'
import { fakeDigest, jsonAnswer, jsonFailure, pageOf, type VendorServerOptions } from './json-answer.ts'

/** Answers as https://github.com/project-zot/zot/blob/main/pkg/extensions/search/schema.graphql types them. */

const platform = { Os: 'linux', Arch: 'amd64' }

/** Every name of that schema that a question may hold: what is not among them, zot refuses the whole question for. */
const schema = new Set(
  `RepoListWithNewestImage GlobalSearch ExpandedRepoInfo ImageList CVEListForImage requestedPage limit offset sortBy
  ALPHABETIC_ASC RELEVANCE UPDATE_TIME query repo image Page TotalCount ItemCount Results Repos Images Summary Name
  LastUpdated Size Platforms Os Arch Vendors StarCount DownloadCount NewestImage Title Description Licenses Vendor
  Documentation Source Tag Digest MediaType Manifests Platform CVEList Id Severity Reference PackageList InstalledVersion
  FixedVersion`.split(/\s+/),
)

/** As gqlgen refuses: https://github.com/99designs/gqlgen/blob/master/graphql/handler/transport/http_get.go */
function refusal(question: string): ScriptedAnswer | undefined {
  const names = question.replace(/"(?:[^"\\]|\\.)*"/g, '').match(/[A-Za-z]\w*/g) ?? []
  const unknown = names.find(name => !schema.has(name))
  if (unknown === undefined) return undefined
  const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' }
  return jsonFailure(422, { errors: [{ message: `Cannot query field "${unknown}".`, extensions }], data: null })
}

const repository = {
  Name: 'alpine',
  LastUpdated: '2026-10-30T12:00:00Z',
  Size: '123456789',
  Platforms: [platform, { ...platform, Arch: 'arm64/v8' }],
  Vendors: ['Alpine'],
  StarCount: 3,
  DownloadCount: 17,
  NewestImage: {
    Title: 'Alpine Linux',
    Description: 'A small Linux',
    Licenses: 'MIT',
    Vendor: 'Alpine',
    Documentation: 'https://alpinelinux.org',
    Source: '',
  },
}

const image = (n: number) => ({
  Tag: `3.${n}`,
  Digest: fakeDigest(n + 1),
  MediaType: 'application/vnd.oci.image.manifest.v1+json',
  LastUpdated: '2026-10-30T12:00:00Z',
  Size: '3000000',
  Manifests: [{ Digest: fakeDigest(n + 1), Size: '3000000', Platform: platform }],
})

const cve = {
  Id: 'CVE-2026-0001',
  Title: 'openssl: a flaw',
  Severity: 'HIGH',
  Reference: 'https://avd.aquasec.com/nvd/cve-2026-0001',
  PackageList: [
    { Name: 'libssl3', InstalledVersion: '3.0.7-r0', FixedVersion: '3.0.8-r0' },
    { Name: 'libcrypto3', InstalledVersion: '3.0.7-r0', FixedVersion: 'Not Specified' },
  ],
}

interface Options extends VendorServerOptions {
  /** Whether it scans. */
  readonly scans?: boolean
}

export const zotApi =
  ({ tags = 3, others = 0, scans = true }: Options = {}) =>
  ({ path, query }: ScriptedRequest): ScriptedAnswer | undefined => {
    if (path !== '/v2/_zot/ext/search') return undefined
    const text = query.get('query') ?? ''
    const refused = refusal(text)
    if (refused) return refused
    const offset = Number(/offset: (\d+)/.exec(text)?.[1] ?? 0)
    const answer = (data: object) => jsonAnswer({ errors: null, data })
    const repositories = (count: number, member: string) => {
      const shown = pageOf(count, offset / 100 + 1, 100, n => ({
        ...repository,
        ...(n > 0 && { Name: `alpine-${n}` }),
      }))
      return { Page: { TotalCount: count, ItemCount: shown.length }, [member]: shown }
    }
    if (text.includes('RepoListWithNewestImage'))
      return answer({ RepoListWithNewestImage: repositories(1 + others, 'Results') })
    if (text.includes('GlobalSearch')) {
      const has = /GlobalSearch\(query: "alp/.test(text)
      return answer({ GlobalSearch: repositories(has ? 1 + others : 0, 'Repos') })
    }
    if (!text.includes('"alpine'))
      return jsonAnswer({ errors: [{ message: 'repository: not found', path: ['ExpandedRepoInfo'] }], data: null })
    if (text.includes('ExpandedRepoInfo')) return answer({ ExpandedRepoInfo: { Summary: repository } })
    if (text.includes('ImageList')) {
      const Results = pageOf(tags, offset / 100 + 1, 100, image)
      return answer({ ImageList: { Page: { TotalCount: tags, ItemCount: Results.length }, Results } })
    }
    if (!scans)
      return jsonAnswer({ errors: [{ message: 'cve search is disabled', path: ['CVEListForImage'] }], data: null })
    return answer({ CVEListForImage: { Tag: '', CVEList: [cve] } })
  }
