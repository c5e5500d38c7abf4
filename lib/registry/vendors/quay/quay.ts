import type { Credential } from '#lib/credentials/types'
import { say } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import type { VendorAdapter, VendorApi } from '../adapter.ts'
import { known, type LooseObject } from '../loose-json.ts'
import { pagedCursor } from '../paged-cursor.ts'
import type {
  RepositoriesPage,
  RepositoryFacts,
  RepositorySummary,
  VendorTag,
  VendorTagsPage,
  Visibility,
} from '../vendor-facts.ts'
import { readClairReport } from './clair-report.ts'

// https://docs.quay.io/api/swagger/, and its source: https://github.com/quay/quay/tree/master/endpoints/api

const pageSize = 100
/** Quay searches no further than its tenth page: endpoints/api/search.py */
const lastSearchPage = 10

const encodeName = (name: string): string => name.split('/').map(encodeURIComponent).join('/')
const repositoryPath = (name: string, rest = ''): string => `/api/v1/repository/${encodeName(name)}${rest}`

const visibilityOf = (entry: LooseObject): Visibility | undefined => {
  const isPublic = entry.flag('is_public')
  return isPublic === undefined ? undefined : isPublic ? 'public' : 'private'
}

const namespaceOf = (entry: LooseObject): string | undefined =>
  entry.text('namespace') ?? entry.object('namespace').text('name')

function readSummary(entry: LooseObject): RepositorySummary[] {
  const [namespace, name] = [namespaceOf(entry), entry.text('name')]
  // Quay also keeps applications under the same names.
  if (namespace === undefined || name === undefined || entry.text('kind') === 'application') return []
  return [
    {
      name: `${namespace}/${name}`,
      ...known({
        summary: entry.text('description')?.split('\n')[0],
        publisher: namespace,
        // A count since 2019; before, whether the asking user had starred it.
        stars: entry.count('stars'),
        lastUpdated: entry.date('last_modified'),
        visibility: visibilityOf(entry),
      }),
    },
  ]
}

/** Public repositories, or those of the token's account. Quay answers 400 where neither is asked for. */
async function listRepositories(api: VendorApi, cursor?: string): Promise<RepositoriesPage> {
  const { body } = await api.ask({
    path: '/api/v1/repository',
    query: {
      public: 'true',
      repo_kind: 'image',
      last_modified: 'true',
      popularity: 'true',
      ...(cursor !== undefined && { next_page: cursor }),
    },
    subject: say`the list of its repositories`,
  })
  const next = body.text('next_page')
  return {
    repositories: body.objects('repositories').flatMap(readSummary),
    ...known({ next: next === cursor ? undefined : next }),
  }
}

async function search(api: VendorApi, query: string, cursor?: string): Promise<RepositoriesPage> {
  const page = pagedCursor(cursor)
  const { body } = await api.ask({
    path: '/api/v1/find/repositories',
    query: { query, page: String(page), includeUsage: 'true' },
    subject: say`a search`,
  })
  const more = body.flag('has_additional') === true && page < lastSearchPage
  return {
    repositories: body.objects('results').flatMap(readSummary),
    ...(more && { next: String(page + 1) }),
  }
}

async function describeRepository(api: VendorApi, name: string): Promise<RepositoryFacts> {
  const { body } = await api.ask({
    path: repositoryPath(name),
    query: { includeTags: 'false', includeStats: 'true' },
    subject: say`the description of ${name}`,
  })
  const pulls = body.objects('stats').map(day => day.count('count') ?? 0)
  return {
    name,
    ...known({
      description: body.longText('description'),
      publisher: body.text('namespace'),
      visibility: visibilityOf(body),
      // Quay counts by the day, for the last three months.
      pulls: pulls.length > 0 ? pulls.reduce((sum, count) => sum + count, 0) : undefined,
      cautions: body.text('state') === 'READ_ONLY' ? (['archived'] as const) : undefined,
    }),
    links: [{ label: 'Quay', url: `https://${api.apiHost}/repository/${encodeName(name)}` }],
  }
}

function readTag(entry: LooseObject): VendorTag[] {
  const tag = entry.text('name')
  if (tag === undefined) return []
  const isIndex = entry.flag('is_manifest_list') === true
  return [
    {
      tag,
      ...known({
        digest: entry.text('manifest_digest'),
        // Which of the two formats it is, Quay does not say.
        mediaType: isIndex ? 'application/vnd.oci.image.index.v1+json' : undefined,
        sizeBytes: isIndex ? undefined : entry.count('size'),
        pushed: entry.date('start_ts') ?? entry.date('last_modified'),
        expires: entry.date('expiration'),
      }),
      ...(entry.flag('immutable') === true && { immutable: true }),
    },
  ]
}

/** The tags of now: without `onlyActiveTags`, Quay also lists those that were deleted or moved. */
async function describeTags(api: VendorApi, name: string, cursor?: string): Promise<VendorTagsPage> {
  const page = pagedCursor(cursor)
  const { body } = await api.ask({
    path: repositoryPath(name, '/tag/'),
    query: { limit: String(pageSize), page: String(page), onlyActiveTags: 'true' },
    subject: say`the tags of ${name}`,
  })
  return {
    tags: body.objects('tags').flatMap(readTag),
    ...(body.flag('has_additional') === true && { next: String(page + 1) }),
  }
}

async function securityReport(api: VendorApi, name: string, digest: Digest) {
  const { body } = await api.ask({
    path: repositoryPath(name, `/manifest/${encodeURIComponent(digest)}/security`),
    query: { vulnerabilities: 'true' },
    subject: say`the vulnerabilities of the image`,
  })
  return readClairReport(body, `Clair, ${api.apiHost}`)
}

/** The user under which Quay takes an OAuth token as a password; other logins do not work for its API. */
const oauthUser = '$oauthtoken'

export const quay: VendorAdapter = {
  apiAt: 'registry',
  authorize: (credential: Credential) =>
    credential.kind === 'basic' && credential.username === oauthUser
      ? `Bearer ${credential.password.reveal()}`
      : undefined,
  listRepositories,
  search,
  describeRepository,
  describeTags,
  securityReport,
  remarks: {
    listRepositories: say`Quay’s API lists public repositories; private ones need a login named $oauthtoken with an OAuth token.`,
    securityReport: say`Quay scans images with Clair, where that is switched on.`,
    describeTags: say`Quay tells the digest and date of a hundred tags at a time; platforms are read from the registry.`,
  },
}
