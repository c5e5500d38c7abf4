import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { VendorApi } from '../adapter.ts'
import { beside } from '../beside.ts'
import { known, type LooseObject } from '../loose-json.ts'
import { pagedCursor } from '../paged-cursor.ts'
import type {
  Lifecycle,
  RepositoriesPage,
  RepositoryFacts,
  RepositorySummary,
  VendorCaution,
  VendorLink,
} from '../vendor-facts.ts'
import { apiRoot, askRepository, namesInCatalog, rsql } from './catalog.ts'
import { streamsOf } from './streams.ts'

// https://catalog.redhat.com/api/containers/docs/objects/ContainerRepository.html

const pageSize = 100

const publisherOf = (body: LooseObject): string | undefined =>
  body.text('vendor_label') === 'redhat' ? 'Red Hat, Inc.' : body.text('vendor_label')

/** Flags of a repository and what they caution against. */
const flags: readonly (readonly [member: string, caution: VendorCaution, when: boolean])[] = [
  ['privileged_images_allowed', 'privileged', true],
  ['non_production_only', 'non-production', true],
  ['is_community_supported', 'community-supported', true],
  ['requires_terms', 'terms-required', true],
  ['protected_for_pull', 'pull-protected', true],
  ['published', 'unpublished', false],
]

function lifecycleOf(body: LooseObject): Lifecycle | undefined {
  const stages = body.texts('release_categories')
  const endOfLife = body.date('eol_date')
  const replacedBy = body.text('replaced_by_repository_name')
  const has = (stage: string) => stages.some(name => name.toLowerCase() === stage)
  const isDeprecated = has('deprecated') || body.flag('deprecated') === true
  if (stages.length === 0 && !endOfLife && !replacedBy && !isDeprecated) return undefined
  return {
    stages,
    ...(isDeprecated && { deprecated: true }),
    ...((has('tech preview') || body.flag('tech_preview') === true) && { techPreview: true }),
    ...known({ endOfLife, replacedBy }),
  }
}

function readSummary(body: LooseObject): RepositorySummary[] {
  const name = body.text('repository')
  if (name === undefined) return []
  const display = body.object('display_data')
  return [
    {
      name,
      ...known({
        title: display.text('name'),
        summary: display.text('short_description'),
        publisher: publisherOf(body),
        lastUpdated: body.date('last_update_date'),
        architectures: body.texts('architectures'),
      }),
      ...(lifecycleOf(body)?.deprecated && { deprecated: true }),
    },
  ]
}

const listFields = [
  'repository',
  'vendor_label',
  'architectures',
  'release_categories',
  'last_update_date',
  'display_data',
]
  .map(field => `data.${field}`)
  .concat('page', 'page_size', 'total')
  .join(',')

async function readRepositories(api: VendorApi, filter: string, cursor?: string): Promise<RepositoriesPage> {
  const page = pagedCursor(cursor, 0)
  const [registry = ''] = namesInCatalog(api.host)
  const { body } = await api.ask({
    path: `${apiRoot}/repositories`,
    query: {
      filter: `registry==${registry};published==true${filter}`,
      include: listFields,
      page: String(page),
      page_size: String(pageSize),
      sort_by: 'repository[asc]',
    },
    subject: say`the list of its repositories`,
  })
  const data = body.objects('data')
  const size = body.count('page_size') ?? pageSize
  const total = body.count('total')
  const more = total === undefined ? data.length >= size : (page + 1) * size < total
  return {
    repositories: data.flatMap(readSummary),
    ...(more && data.length > 0 && { next: String(page + 1) }),
    ...known({ total }),
  }
}

export const listRepositories = (api: VendorApi, cursor?: string): Promise<RepositoriesPage> =>
  readRepositories(api, '', cursor)

const pattern = (query: string): string => rsql(`(?i).*${query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}.*`)

/** By name and title; where the catalog does not take the filter, by the search that `podman search` asks. */
export async function search(api: VendorApi, query: string, cursor?: string): Promise<RepositoriesPage> {
  const words = pattern(query)
  try {
    return await readRepositories(
      api,
      `;(repository=regex=${words},display_data.name=regex=${words},display_data.short_description=regex=${words})`,
      cursor,
    )
  } catch (error) {
    if (error instanceof AppError && error.registry?.status === 400) return searchVersionOne(api, query, error)
    throw error
  }
}

/** https://docs.docker.com/reference/api/registry/deprecated/: name and description, all on one page. */
async function searchVersionOne(api: VendorApi, query: string, refusal: AppError): Promise<RepositoriesPage> {
  const answer = await api
    .askRegistry({ path: '/v1/search', query: { q: query, n: '100' }, scopes: [], subject: say`a search` })
    .catch(() => {
      throw refusal
    })
  return {
    repositories: answer.body.objects('results').flatMap(result => {
      const name = result.text('name')?.replace(/^[^/]+\.[^/]+\//, '')
      return name === undefined ? [] : [{ name, ...known({ summary: result.text('description') }) }]
    }),
  }
}

function linksOf(body: LooseObject, name: string): readonly VendorLink[] {
  const id = body.text('_id')
  const page = id === undefined ? 'search' : `${name}/${encodeURIComponent(id)}`
  return [
    { label: 'Ecosystem Catalog', url: `https://catalog.redhat.com/software/containers/${page}` },
    ...body.objects('documentation_links').flatMap(link => {
      const url = link.text('url')
      return url === undefined ? [] : [{ url, ...known({ label: link.text('title') }) }]
    }),
  ]
}

/**
 * Who provides it, with a name and a logo that the repository itself has not; nothing where that is not told.
 * https://catalog.redhat.com/api/containers/docs/endpoints/RESTGetVendorForRepository.html
 */
async function readProvider(api: VendorApi, name: string): Promise<Pick<RepositoryFacts, 'publisher' | 'logo'>> {
  const include = 'name,logo_url'
  const found = await beside(() => askRepository(api, name, '/vendor', { include }, say`the provider of ${name}`))
  return known({ publisher: found?.body.text('name'), logo: found?.body.text('logo_url') })
}

export async function describeRepository(api: VendorApi, name: string): Promise<RepositoryFacts> {
  const [{ body }, provider] = await Promise.all([
    askRepository(api, name, '', {}, say`the description of ${name}`),
    readProvider(api, name),
  ])
  const display = body.object('display_data')
  return {
    name,
    ...known({
      title: display.text('name'),
      summary: display.text('short_description'),
      description:
        display.longText('long_description_markdown') ??
        display.longText('long_description') ??
        body.longText('description'),
      publisher: provider.publisher ?? publisherOf(body),
      logo: provider.logo,
      created: body.date('creation_date'),
      lastUpdated: body.date('last_update_date'),
      categories: [...body.texts('application_categories'), ...body.texts('build_categories')],
      lifecycle: lifecycleOf(body),
      streams: await streamsOf(api, name, body),
      floatingTags: body.texts('auto_rebuild_tags'),
      architectures: body.texts('architectures'),
      cautions: flags.flatMap(([member, caution, when]) => (body.flag(member) === when ? [caution] : [])),
      sizeBytes: body.count('total_size_bytes'),
    }),
    links: linksOf(body, name),
  }
}
