import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { ApiAnswer, VendorAdapter, VendorApi } from '../adapter.ts'
import { tokenAuthorization } from '../basic-authorization.ts'
import { firstLine } from '../first-line.ts'
import { known, type LooseObject } from '../loose-json.ts'
import { pagedCursor } from '../paged-cursor.ts'
import type { RepositoriesPage, RepositoryFacts, RepositorySummary, Visibility } from '../vendor-facts.ts'

// https://docs.gitlab.com/api/projects/ and https://docs.gitlab.com/api/container_registry/
const root = '/api/v4'
const pageSize = 50

const visibilities: readonly Visibility[] = ['public', 'private', 'internal']

function readSummary(project: LooseObject): RepositorySummary[] {
  const path = project.text('path_with_namespace')
  // A project without a container registry has no repository.
  const hasRegistry =
    project.text('container_registry_access_level') !== 'disabled' &&
    project.flag('container_registry_enabled') !== false
  if (path === undefined || !hasRegistry) return []
  return [
    {
      name: path.toLowerCase(),
      ...known({
        title: project.text('name'),
        summary: firstLine(project.text('description')),
        publisher: project.object('namespace').text('full_path'),
        stars: project.count('star_count'),
        lastUpdated: project.date('last_activity_at'),
        visibility: visibilities.find(one => one === project.text('visibility')),
      }),
    },
  ]
}

async function readProjects(
  api: VendorApi,
  query: Readonly<Record<string, string>>,
  subject: Parameters<VendorApi['ask']>[0]['subject'],
  cursor?: string,
): Promise<RepositoriesPage> {
  const page = pagedCursor(cursor)
  const { body, header } = await api.ask({
    path: `${root}/projects`,
    query: { ...query, per_page: String(pageSize), page: String(page) },
    subject,
  })
  const next = header('x-next-page')
  const total = header('x-total')
  return {
    repositories: body.objects('items').flatMap(readSummary),
    ...(next !== undefined && /^\d{1,6}$/.test(next) && { next }),
    ...(total !== undefined && /^\d{1,9}$/.test(total) && { total: Number(total) }),
  }
}

/** The projects the login is a member of; each may have a repository of its own name, and others below it. */
const listRepositories = (api: VendorApi, cursor?: string): Promise<RepositoriesPage> => {
  const subject = say`the list of its repositories`
  if (!api.signedIn)
    throw new AppError('unauthorized', say`${api.apiHost} wants a login for ${subject}.`, {
      host: api.apiHost,
      hint: say`GitLab lists the projects of a personal access token that has read_api. Its search finds public projects.`,
    })
  return readProjects(api, { membership: 'true', order_by: 'path', sort: 'asc' }, subject, cursor)
}

const search = (api: VendorApi, words: string, cursor?: string): Promise<RepositoriesPage> =>
  readProjects(api, { search: words, search_namespaces: 'true', order_by: 'star_count' }, say`a search`, cursor)

const isMissing = (error: unknown) => error instanceof AppError && error.code === 'not-found'

/** A repository is named like its project, or has up to two parts more. */
async function askProject(api: VendorApi, name: string): Promise<ApiAnswer> {
  const parts = name.split('/')
  const subject = say`the description of ${name}`
  const ask = (length: number): Promise<ApiAnswer> => {
    const path = parts.slice(0, length).join('/')
    return api.ask({
      path: `${root}/projects/${encodeURIComponent(path)}`,
      query: { license: 'true', statistics: 'true' },
      subject,
    })
  }
  let found = ask(parts.length)
  for (const dropped of [1, 2]) {
    if (parts.length - dropped < 2) break
    found = found.catch(error => {
      if (isMissing(error)) return ask(parts.length - dropped)
      throw error
    })
  }
  return found
}

async function describeRepository(api: VendorApi, name: string): Promise<RepositoryFacts> {
  const { body } = await askProject(api, name)
  const [summary] = readSummary(body)
  const page = body.text('web_url')
  return {
    ...summary,
    name,
    ...known({
      description: body.longText('description'),
      logo: body.text('avatar_url'),
      created: body.date('created_at'),
      categories: body.texts('topics'),
      licence: body.object('license').text('name'),
      // Told to who reports on the project, at least.
      sizeBytes: body.object('statistics').count('container_registry_size'),
      cautions: body.flag('archived') === true ? (['archived'] as const) : undefined,
      links: page === undefined ? [] : [{ label: 'GitLab', url: page }],
    }),
  }
}

export const gitlab: VendorAdapter = {
  apiAt: 'realm',
  authorize: tokenAuthorization,
  listRepositories,
  search,
  describeRepository,
  remarks: {
    listRepositories: say`GitLab lists the projects of the login; without one it lists none.`,
    search: say`GitLab finds projects; each may have a repository of its own name.`,
    describeTags: say`GitLab tells a tag’s digest and size one tag at a time, so the registry is asked instead.`,
    securityReport: say`GitLab keeps its scans with the pipelines that made them.`,
  },
}
