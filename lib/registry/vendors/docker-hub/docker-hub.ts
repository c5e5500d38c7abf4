import { say } from '#lib/messages/say'
import { pullScope } from '../../auth/scope.ts'
import type { VendorAdapter, VendorApi } from '../adapter.ts'
import { known, type LooseObject } from '../loose-json.ts'
import { pagedCursor } from '../paged-cursor.ts'
import { readWindow } from '../rate-limit-header.ts'
import type {
  Quota,
  RepositoriesPage,
  RepositoryFacts,
  RepositorySummary,
  VendorMark,
  VendorTag,
  VendorTagsPage,
} from '../vendor-facts.ts'

/*
 * https://docs.docker.com/reference/api/hub/latest/ describes repositories and tags. The search of the website,
 * GET /v2/search/repositories/, is not described there: every field of it is optional here.
 */

const pageSize = 100
const searchSize = 25

const split = (name: string): readonly [namespace: string, repository: string] => {
  const slash = name.indexOf('/')
  return slash < 0 ? ['library', name] : [name.slice(0, slash), name.slice(slash + 1)]
}

function repositoryPath(name: string, rest = ''): string {
  const [namespace, repository] = split(name)
  return `/v2/namespaces/${encodeURIComponent(namespace)}/repositories/${encodeURIComponent(repository)}${rest}`
}

/** Official images are written without a namespace by the search, and live in `library`. */
const fullName = (name: string) => (name.includes('/') ? name : `library/${name}`)

function marksOf(result: LooseObject, name: string): readonly VendorMark[] {
  const official = result.flag('is_official') === true || name.startsWith('library/')
  return official ? ['official'] : []
}

function readResult(result: LooseObject): RepositorySummary[] {
  const written = result.text('repo_name')
  if (written === undefined) return []
  const name = fullName(written)
  return [
    {
      name,
      ...known({
        summary: result.text('short_description'),
        publisher: result.text('repo_owner'),
        stars: result.count('star_count'),
        pulls: result.count('pull_count'),
        marks: marksOf(result, name),
      }),
    },
  ]
}

async function search(api: VendorApi, query: string, cursor?: string): Promise<RepositoriesPage> {
  const page = pagedCursor(cursor)
  const { body } = await api.ask({
    path: '/v2/search/repositories/',
    query: { query, page: String(page), page_size: String(searchSize) },
    subject: say`a search`,
  })
  return {
    repositories: body.objects('results').flatMap(readResult),
    ...known({ next: body.text('next') && String(page + 1), total: body.count('count') }),
  }
}

/**
 * Official images all have one, at the address where the website shows it; it leads on to where the picture is stored.
 * The description of a repository names none, and of any other repository most have none.
 */
const logoOf = (api: VendorApi, name: string): string | undefined =>
  name.startsWith('library/')
    ? `${api.apiOrigin}/api/media/repos_logo/v1/${encodeURIComponent(name)}?type=logo`
    : undefined

async function describeRepository(api: VendorApi, name: string): Promise<RepositoryFacts> {
  const { body } = await api.ask({ path: repositoryPath(name), subject: say`the description of ${name}` })
  const [namespace, repository] = split(name)
  const page = namespace === 'library' ? `_/${repository}` : `r/${namespace}/${repository}`
  const isPrivate = body.flag('is_private')
  return {
    name,
    ...known({
      summary: body.text('description'),
      description: body.longText('full_description'),
      logo: logoOf(api, fullName(name)),
      publisher: body.text('hub_user') ?? body.text('user') ?? body.text('namespace'),
      stars: body.count('star_count'),
      pulls: body.count('pull_count'),
      created: body.date('date_registered'),
      lastUpdated: body.date('last_updated'),
      visibility: isPrivate === undefined ? undefined : isPrivate ? ('private' as const) : ('public' as const),
      categories: body.objects('categories').flatMap(category => category.text('name') ?? []),
      marks: marksOf(body, fullName(name)),
      contentKind: body.texts('content_types').find(kind => kind !== 'image'),
      cautions: body.text('status_description') === 'inactive' ? (['archived'] as const) : undefined,
      sizeBytes: body.count('storage_size'),
    }),
    links: [{ label: 'Docker Hub', url: `https://hub.docker.com/${page}` }],
  }
}

const platformOf = (image: LooseObject): string | undefined => {
  const parts = [image.text('os'), image.text('architecture'), image.text('variant')]
  return parts[0] && parts[1] ? parts.filter(part => part !== undefined).join('/') : undefined
}

function readTag(result: LooseObject): VendorTag[] {
  const tag = result.text('name')
  if (tag === undefined) return []
  const images = result.objects('images')
  const platforms = images.flatMap(image => {
    const platform = platformOf(image)
    // Attestations are listed as images of an unknown platform.
    if (platform === undefined || platform.startsWith('unknown/')) return []
    return [{ platform, ...known({ digest: image.text('digest'), sizeBytes: image.count('size') }) }]
  })
  return [
    {
      tag,
      ...known({
        digest: result.text('digest') ?? (images.length === 1 ? images[0]?.text('digest') : undefined),
        mediaType: result.text('media_type'),
        platforms,
        sizeBytes: result.count('full_size'),
        pushed: result.date('tag_last_pushed') ?? result.date('last_updated'),
        lastPulled: result.date('tag_last_pulled'),
      }),
    },
  ]
}

async function describeTags(api: VendorApi, name: string, cursor?: string): Promise<VendorTagsPage> {
  const page = pagedCursor(cursor)
  const { body } = await api.ask({
    path: repositoryPath(name, '/tags'),
    query: { page: String(page), page_size: String(pageSize) },
    subject: say`the tags of ${name}`,
  })
  return {
    tags: body.objects('results').flatMap(readTag),
    ...known({ next: body.text('next') && String(page + 1), total: body.count('count') }),
  }
}

/**
 * The pulls that are left, told by the headers of a HEAD, which is not counted itself.
 * https://docs.docker.com/docker-hub/usage/pulls/#view-pull-rate-and-limit
 */
async function quotas(api: VendorApi): Promise<readonly Quota[]> {
  const name = 'ratelimitpreview/test'
  const { header } = await api.askRegistry({
    method: 'HEAD',
    path: `/v2/${name}/manifests/latest`,
    scopes: [pullScope(name)],
    subject: say`the pulls that are left`,
  })
  const limit = readWindow(header('ratelimit-limit'))
  const remaining = readWindow(header('ratelimit-remaining'))?.count
  // Who pays for pulls without a limit is told none.
  if (remaining === undefined) return []
  return [
    {
      counts: 'pulls',
      remaining,
      ...known({
        limit: limit?.count,
        windowSeconds: limit?.windowSeconds,
        countedFor: header('docker-ratelimit-source')?.slice(0, 100),
      }),
    },
  ]
}

export const dockerHub: VendorAdapter = {
  apiAt: 'elsewhere',
  search,
  describeRepository,
  describeTags,
  quotas,
  remarks: {
    listRepositories: say`Docker Hub lists no names to anybody; its search finds them.`,
    securityReport: say`Docker Scout’s reports have no public API.`,
  },
}
