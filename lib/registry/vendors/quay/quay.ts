import type { Credential } from '#lib/credentials/types'
import { attempt } from '#lib/errors/attempt'
import { say } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import type { VendorAdapter, VendorApi } from '../adapter.ts'
import { firstLine } from '../first-line.ts'
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
import { ownRepositories } from './own-repositories.ts'
import { namespaceQuota, quotas } from './quota.ts'

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
        summary: firstLine(entry.text('description')),
        publisher: namespace,
        // A count since 2019; before, whether the asking user had starred it.
        stars: entry.count('stars'),
        lastUpdated: entry.date('last_modified'),
        visibility: visibilityOf(entry),
      }),
    },
  ]
}

/** Public repositories, and those that the token's account sees. Quay answers 400 where neither is asked for. */
async function listPublic(api: VendorApi, cursor?: string): Promise<RepositoriesPage> {
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

/** What is told of a repository beats its mere name. */
function withOwn(own: readonly RepositorySummary[], told: readonly RepositorySummary[]): readonly RepositorySummary[] {
  const names = new Set(told.map(({ name }) => name))
  return [...own.filter(({ name }) => !names.has(name)), ...told]
}

/** Cursors of the login's own list; those of the public list are Quay's, which are base64url. */
const ownCursor = 'own '

/**
 * What the login sees comes first: on a service as large as quay.io it would be far down the list of what everybody
 * sees, which has the public ones of it once more.
 */
async function listRepositories(api: VendorApi, cursor?: string): Promise<RepositoriesPage> {
  if (cursor !== undefined && !cursor.startsWith(ownCursor)) return listPublic(api, cursor)
  const own = await ownRepositories(api, cursor?.slice(ownCursor.length))
  if (own.next !== undefined) return { ...own, next: `${ownCursor}${own.next}` }
  const others = await attempt(() => listPublic(api))
  if (others.ok) return { ...others.value, repositories: withOwn(own.repositories, others.value.repositories) }
  // A Quay of an organisation may show nothing to the public.
  if (own.repositories.length > 0) return own
  throw others.error
}

/** Those of the login that its search, asked without one, does not find. */
async function findOwn(api: VendorApi, query: string): Promise<readonly RepositorySummary[]> {
  // A token that the API takes finds them by the search itself.
  if (api.signedIn) return []
  const words = query.toLowerCase().split(/\s+/)
  const { repositories } = await ownRepositories(api)
  return repositories.filter(({ name }) => words.every(word => name.includes(word)))
}

async function search(api: VendorApi, query: string, cursor?: string): Promise<RepositoriesPage> {
  const page = pagedCursor(cursor)
  const [{ body }, own] = await Promise.all([
    api.ask({
      path: '/api/v1/find/repositories',
      query: { query, page: String(page), includeUsage: 'true' },
      subject: say`a search`,
    }),
    page === 1 ? findOwn(api, query) : [],
  ])
  const more = body.flag('has_additional') === true && page < lastSearchPage
  return {
    repositories: withOwn(own, body.objects('results').flatMap(readSummary)),
    ...(more && { next: String(page + 1) }),
  }
}

async function describeRepository(api: VendorApi, name: string): Promise<RepositoryFacts> {
  const [{ body }, quota] = await Promise.all([
    api.ask({
      path: repositoryPath(name),
      query: { includeTags: 'false', includeStats: 'true' },
      subject: say`the description of ${name}`,
    }),
    namespaceQuota(api, name.split('/')[0] ?? name),
  ])
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
      quota,
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
  quotas,
  remarks: {
    listRepositories: say`Quay lists what the stored login may read, robot accounts included, then public repositories.`,
    describeRepository: say`Quay describes public repositories; of private ones it tells a login named $oauthtoken with an OAuth token.`,
    quotas: say`Quay tells the storage of an organisation to its members, by a login named $oauthtoken with an OAuth token.`,
    securityReport: say`Quay scans images with Clair, where that is switched on.`,
    describeTags: say`Quay tells the digest and date of a hundred tags at a time; platforms are read from the registry.`,
  },
}
