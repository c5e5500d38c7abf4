import { AppError } from '#lib/errors/app-error'
import { attempt } from '#lib/errors/attempt'
import { type Sentence, say } from '#lib/messages/say'
import type { ApiAnswer, VendorAdapter, VendorApi } from '../adapter.ts'
import { tokenAuthorization } from '../basic-authorization.ts'
import { known, type LooseObject } from '../loose-json.ts'
import { pagedCursor } from '../paged-cursor.ts'
import type {
  Quota,
  RepositoriesPage,
  RepositoryFacts,
  RepositorySummary,
  VendorTagsPage,
  Visibility,
} from '../vendor-facts.ts'

// https://docs.github.com/rest/packages/packages and https://docs.github.com/rest/repos/repos
const pageSize = 100
const accept = 'application/vnd.github+json'

const visibilities: readonly Visibility[] = ['public', 'private', 'internal']
const visibilityOf = (body: LooseObject) => visibilities.find(one => one === body.text('visibility'))

function split(name: string): readonly [owner: string, packageName: string] {
  const slash = name.indexOf('/')
  return slash < 0 ? [name, ''] : [name.slice(0, slash), name.slice(slash + 1)]
}

const isMissing = (error: unknown) => error instanceof AppError && error.code === 'not-found'

type OwnerKind = 'orgs' | 'users'

/** Packages of an organisation, else of a user: GitHub tells only by trying, once it was found out no more. */
async function askPackages(
  api: VendorApi,
  owner: string,
  rest: string,
  query: Readonly<Record<string, string>>,
  subject: Sentence,
  known?: OwnerKind,
): Promise<ApiAnswer & { readonly kind: OwnerKind }> {
  const ask = async (kind: OwnerKind) => {
    const path = `/${kind}/${encodeURIComponent(owner)}/packages${rest}`
    return { ...(await api.ask({ path, query, subject, accept })), kind }
  }
  return ask(known ?? 'orgs').catch(error => {
    if (isMissing(error) && known === undefined) return ask('users')
    throw error
  })
}

function readSummary(entry: LooseObject): RepositorySummary[] {
  const name = entry.text('name')
  const owner = entry.object('owner').text('login')
  if (name === undefined || owner === undefined) return []
  return [
    {
      // GitHub keeps capitals that references cannot have.
      name: `${owner}/${name}`.toLowerCase(),
      ...known({
        summary: entry.object('repository').text('description'),
        publisher: owner,
        lastUpdated: entry.date('updated_at'),
        visibility: visibilityOf(entry),
      }),
    },
  ]
}

const needsLogin = (api: VendorApi, subject: Sentence) =>
  new AppError('unauthorized', say`${api.apiHost} wants a login for ${subject}.`, {
    host: api.apiHost,
    hint: say`GitHub lists packages to a personal access token (classic) that has read:packages: podman login ${api.host} with it as the password.`,
  })

/** The packages that the login's own account may see. */
async function listRepositories(api: VendorApi, cursor?: string): Promise<RepositoriesPage> {
  const subject = say`the list of its repositories`
  if (!api.signedIn) throw needsLogin(api, subject)
  const page = pagedCursor(cursor)
  const { body } = await api.ask({
    path: '/user/packages',
    query: { package_type: 'container', per_page: String(pageSize), page: String(page) },
    subject,
    accept,
  })
  const items = body.objects('items')
  return { repositories: items.flatMap(readSummary), ...(items.length >= pageSize && { next: String(page + 1) }) }
}

/** `owner` or `owner/words`: GitHub has no search of packages, but lists those of an owner. */
async function search(api: VendorApi, query: string, cursor?: string): Promise<RepositoriesPage> {
  const [owner, words] = split(query.trim().toLowerCase())
  const page = pagedCursor(cursor)
  const paging = { package_type: 'container', per_page: String(pageSize), page: String(page) }
  const { body } = await askPackages(api, owner, '', paging, say`the packages of ${owner}`)
  const items = body.objects('items')
  return {
    repositories: items.flatMap(readSummary).filter(({ name }) => name.includes(words)),
    ...(items.length >= pageSize && { next: String(page + 1) }),
  }
}

function readSource(source: LooseObject): Partial<RepositoryFacts> {
  return known({
    summary: source.text('description'),
    stars: source.count('stargazers_count'),
    logo: source.object('owner').text('avatar_url'),
    categories: source.texts('topics'),
    licence: source.object('license').text('spdx_id'),
    cautions: source.flag('archived') === true ? (['archived'] as const) : undefined,
    lastUpdated: source.date('pushed_at'),
  })
}

/** The package, which GitHub shows to a login only, and the source repository it is named after, which is public. */
async function describeRepository(api: VendorApi, name: string): Promise<RepositoryFacts> {
  const [owner, packageName] = split(name)
  const subject = say`the description of ${name}`
  const path = `/container/${encodeURIComponent(packageName)}`
  const [sourceName = ''] = packageName.split('/')
  const [found, source] = await Promise.all([
    api.signedIn
      ? attempt(() => askPackages(api, owner, path, {}, subject))
      : { ok: false as const, error: needsLogin(api, subject) },
    attempt(() =>
      api.ask({
        path: `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(sourceName)}`,
        subject,
        accept,
      }),
    ),
  ])
  if (!found.ok && !source.ok) throw api.signedIn ? found.error : source.error
  const body = found.ok ? found.value.body : undefined
  const links = [body?.text('html_url'), source.ok ? source.value.body.text('html_url') : undefined]
  return {
    ...(source.ok && readSource(source.value.body)),
    name,
    publisher: owner,
    ...known({
      created: body?.date('created_at'),
      lastUpdated: body?.date('updated_at') ?? (source.ok ? source.value.body.date('pushed_at') : undefined),
      visibility: body && visibilityOf(body),
      links: links.flatMap(url => (url === undefined ? [] : [{ url }])),
    }),
  }
}

/** Versions are manifests; each carries the tags it has now. */
async function describeTags(api: VendorApi, name: string, cursor?: string): Promise<VendorTagsPage> {
  const [owner, packageName] = split(name)
  const subject = say`the tags of ${name}`
  if (!api.signedIn) throw needsLogin(api, subject)
  const [, found, number] = /^(orgs|users):(\d+)$/.exec(cursor ?? '') ?? []
  const page = pagedCursor(number)
  const path = `/container/${encodeURIComponent(packageName)}/versions`
  const paging = { per_page: String(pageSize), page: String(page) }
  const { body, kind } = await askPackages(api, owner, path, paging, subject, found as OwnerKind | undefined)
  const versions = body.objects('items')
  const tags = versions.flatMap(version => {
    const facts = known({ digest: version.text('name'), pushed: version.date('updated_at') })
    return version
      .object('metadata')
      .object('container')
      .texts('tags')
      .map(tag => ({ tag, ...facts }))
  })
  return { tags, ...(versions.length >= pageSize && { next: `${kind}:${page + 1}` }) }
}

/** https://docs.github.com/rest/rate-limit/rate-limit: asking is not counted. */
async function quotas(api: VendorApi): Promise<readonly Quota[]> {
  const { body } = await api.ask({ path: '/rate_limit', subject: say`the requests that are left`, accept })
  const core = body.object('resources').object('core')
  const remaining = core.count('remaining')
  if (remaining === undefined) return []
  const facts = known({ limit: core.count('limit'), resetsAt: core.date('reset') })
  return [{ counts: 'requests', windowSeconds: 3600, remaining, ...facts }]
}

export const ghcr: VendorAdapter = {
  apiAt: 'elsewhere',
  authorize: tokenAuthorization,
  listRepositories,
  search,
  describeRepository,
  describeTags,
  quotas,
  remarks: {
    listRepositories: say`GitHub lists the packages of the login’s account; without a login it lists none.`,
    search: say`GitHub lists the packages of an owner, to a login: write the owner’s name, and words after a slash.`,
    describeTags: say`GitHub tells the digest and date of a hundred versions at a time, to a login; platforms are read from the registry.`,
  },
}
