import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import type { VendorAdapter, VendorApi } from '../adapter.ts'
import { basicAuthorization } from '../basic-authorization.ts'
import { firstLine } from '../first-line.ts'
import { known, LooseObject } from '../loose-json.ts'
import { pagedCursor } from '../paged-cursor.ts'
import { boundedFindings, isWebAddress, severityOfWord } from '../severity.ts'
import type {
  Finding,
  RepositoriesPage,
  RepositoryFacts,
  RepositorySummary,
  SecurityReport,
  VendorTag,
  VendorTagsPage,
} from '../vendor-facts.ts'

/*
 * https://zotregistry.dev/latest/articles/graphql/ and
 * https://github.com/project-zot/zot/blob/main/pkg/extensions/search/schema.graphql. GraphQL refuses a question that
 * names one unknown field as a whole, so only fields are asked for that zot’s own web interface asks for:
 * https://github.com/project-zot/zui/blob/main/src/api.js
 */
const endpoint = '/v2/_zot/ext/search'
const pageSize = 100

/** GraphQL strings are JSON strings: https://spec.graphql.org/October2021/#sec-String-Value */
const quoted = (text: string): string => JSON.stringify(text)

async function query(api: VendorApi, text: string, subject: Parameters<VendorApi['ask']>[0]['subject']) {
  const { body } = await api.ask({ path: endpoint, query: { query: text }, subject })
  const [error] = body.objects('errors')
  // https://spec.graphql.org/October2021/#sec-Errors: an error may stand beside data that is good.
  if (error && body.object('data').keys.length === 0)
    throw new AppError('not-found', say`${api.apiHost} does not have ${subject}.`, {
      host: api.apiHost,
      hint: say`The registry itself may have it all the same.`,
      registry: { status: 200, ...known({ message: error.text('message') }) },
    })
  return body.object('data')
}

const imageFields = `Digest MediaType LastUpdated Size Manifests { Digest Size Platform { Os Arch } }`
const repoFields = `Name LastUpdated Size Platforms { Os Arch } Vendors StarCount DownloadCount
  NewestImage { Title Description Licenses Vendor Documentation Source }`

function readSummary(entry: LooseObject): RepositorySummary[] {
  const name = entry.text('Name')
  if (name === undefined) return []
  const newest = entry.object('NewestImage')
  const architectures = entry.objects('Platforms').flatMap(platform => platform.text('Arch')?.split('/')[0] ?? [])
  return [
    {
      name,
      ...known({
        title: newest.text('Title'),
        summary: firstLine(newest.text('Description')),
        publisher: newest.text('Vendor') ?? entry.texts('Vendors')[0],
        stars: entry.count('StarCount'),
        pulls: entry.count('DownloadCount'),
        lastUpdated: entry.date('LastUpdated'),
        architectures: [...new Set(architectures)],
      }),
    },
  ]
}

/** One page of a question that zot answers with `Results` or `Repos` and how many there are. */
function readPage(answer: LooseObject, member: string, page: number): RepositoriesPage {
  const total = answer.object('Page').count('TotalCount')
  const repositories = answer.objects(member).flatMap(readSummary)
  const more = total !== undefined && (page + 1) * pageSize < total && repositories.length > 0
  return { repositories, ...(more && { next: String(page + 1) }), ...known({ total }) }
}

const paging = (page: number, sort: string) => `{limit: ${pageSize}, offset: ${page * pageSize}, sortBy: ${sort}}`

async function listRepositories(api: VendorApi, cursor?: string): Promise<RepositoriesPage> {
  const page = pagedCursor(cursor, 0)
  const data = await query(
    api,
    `{ RepoListWithNewestImage(requestedPage: ${paging(page, 'ALPHABETIC_ASC')}) { Page { TotalCount ItemCount } Results { ${repoFields} } } }`,
    say`the list of its repositories`,
  )
  return readPage(data.object('RepoListWithNewestImage'), 'Results', page)
}

async function search(api: VendorApi, text: string, cursor?: string): Promise<RepositoriesPage> {
  const page = pagedCursor(cursor, 0)
  const data = await query(
    api,
    `{ GlobalSearch(query: ${quoted(text)}, requestedPage: ${paging(page, 'RELEVANCE')}) { Page { TotalCount ItemCount } Repos { ${repoFields} } } }`,
    say`a search`,
  )
  return readPage(data.object('GlobalSearch'), 'Repos', page)
}

async function describeRepository(api: VendorApi, name: string): Promise<RepositoryFacts> {
  const data = await query(
    api,
    `{ ExpandedRepoInfo(repo: ${quoted(name)}) { Summary { ${repoFields} } } }`,
    say`the description of ${name}`,
  )
  const summary = data.object('ExpandedRepoInfo').object('Summary')
  const newest = summary.object('NewestImage')
  const documentation = newest.text('Documentation')
  const source = newest.text('Source')
  const links = [
    ...(documentation ? [{ label: 'Documentation', url: documentation }] : []),
    ...(source ? [{ label: 'Source', url: source }] : []),
  ]
  const [facts] = readSummary(summary)
  return {
    ...facts,
    name,
    ...known({
      description: newest.longText('Description'),
      licence: newest.text('Licenses'),
      sizeBytes: summary.count('Size'),
      links,
    }),
  }
}

function readTag(image: LooseObject): VendorTag[] {
  const tag = image.text('Tag')
  if (tag === undefined) return []
  const manifests = image.objects('Manifests')
  const platforms = manifests.flatMap(manifest => {
    const platform = manifest.object('Platform')
    const [os, arch] = [platform.text('Os'), platform.text('Arch')]
    if (os === undefined || arch === undefined) return []
    // A variant stands in `Arch`, after a slash.
    const facts = known({ digest: manifest.text('Digest'), sizeBytes: manifest.count('Size') })
    return [{ platform: `${os}/${arch}`, ...facts }]
  })
  return [
    {
      tag,
      ...known({
        digest: image.text('Digest') ?? (manifests.length === 1 ? manifests[0]?.text('Digest') : undefined),
        mediaType: image.text('MediaType'),
        platforms,
        sizeBytes: manifests[0]?.count('Size') ?? image.count('Size'),
        created: image.date('LastUpdated'),
      }),
    },
  ]
}

/** `ImageList` pages; the whole of a repository in one answer would be too large for one of thousands of tags. */
async function describeTags(api: VendorApi, name: string, cursor?: string): Promise<VendorTagsPage> {
  const page = pagedCursor(cursor, 0)
  const data = await query(
    api,
    `{ ImageList(repo: ${quoted(name)}, requestedPage: ${paging(page, 'UPDATE_TIME')}) { Page { TotalCount ItemCount } Results { Tag ${imageFields} } } }`,
    say`the tags of ${name}`,
  )
  const answer = data.object('ImageList')
  const tags = answer.objects('Results').flatMap(readTag)
  const total = answer.object('Page').count('TotalCount') ?? 0
  return { tags, ...((page + 1) * pageSize < total && tags.length > 0 && { next: String(page + 1) }) }
}

function readFindings(entry: LooseObject): Finding[] {
  const id = entry.text('Id')
  if (id === undefined) return []
  const word = entry.text('Severity')
  const reference = entry.text('Reference')
  const base = {
    id,
    severity: severityOfWord(word) ?? ('unknown' as const),
    ...known({ severityWord: word, title: entry.text('Title') }),
    links: reference !== undefined && isWebAddress(reference) ? [reference] : [],
  }
  const packages = entry.objects('PackageList').map(one =>
    known({
      package: one.text('Name'),
      installed: one.text('InstalledVersion'),
      fixedIn: one.text('FixedVersion') === 'Not Specified' ? undefined : one.text('FixedVersion'),
    }),
  )
  return packages.length === 0 ? [base] : packages.map(one => ({ ...base, ...one }))
}

/** zot’s `ErrCVESearchDisabled`: https://github.com/project-zot/zot/blob/main/errors/errors.go */
const isScanOff = (error: unknown): boolean =>
  error instanceof AppError && /\bcve\b.*\bdisabled\b/i.test(error.registry?.message ?? '')

/** zot names an image by its repository with tag or digest. It scans with Trivy's library, on request. */
async function securityReport(api: VendorApi, name: string, digest: Digest): Promise<SecurityReport> {
  const data = await query(
    api,
    `{ CVEListForImage(image: ${quoted(`${name}@${digest}`)}) { Tag CVEList { Id Title Severity Reference PackageList { Name InstalledVersion FixedVersion } } } }`,
    say`the vulnerabilities of the image`,
  ).catch(error => {
    if (isScanOff(error)) return new LooseObject(undefined)
    throw error
  })
  const answer = data.object('CVEListForImage')
  return {
    source: `Trivy, ${api.apiHost}`,
    state: answer.keys.length > 0 ? 'scanned' : 'not-scanned',
    ...boundedFindings(answer.objects('CVEList').flatMap(readFindings)),
  }
}

export const zot: VendorAdapter = {
  apiAt: 'registry',
  authorize: basicAuthorization,
  listRepositories,
  search,
  describeRepository,
  describeTags,
  securityReport,
  remarks: { search: say`zot’s search extension answers, where it is switched on.` },
}
