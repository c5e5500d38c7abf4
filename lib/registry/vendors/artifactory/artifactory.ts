import { say } from '#lib/messages/say'
import type { VendorAdapter, VendorApi } from '../adapter.ts'
import { basicAuthorization } from '../basic-authorization.ts'
import { known, type LooseObject } from '../loose-json.ts'
import { pagedCursor } from '../paged-cursor.ts'
import type { RepositoriesPage, VendorTag, VendorTagsPage } from '../vendor-facts.ts'

/*
 * Artifactory keeps each tag as a folder that holds its manifest: <repository>/<image>/<tag>/manifest.json, or
 * list.manifest.json for an index. Its query language finds them all at once.
 * https://jfrog.com/help/r/jfrog-artifactory-documentation/artifactory-query-language
 */
const path = '/artifactory/api/search/aql'
const pageSize = 500

/** The first part of a name is Artifactory's repository where it is reached by paths. */
const split = (name: string): readonly [repository: string, image: string] => {
  const slash = name.indexOf('/')
  return slash < 0 ? [name, ''] : [name.slice(0, slash), name.slice(slash + 1)]
}

const propertyOf = (item: LooseObject, key: string): string | undefined =>
  item
    .objects('properties')
    .find(property => property.text('key') === key)
    ?.text('value')

/** `sha256` is of the manifest itself, so that it is its digest. */
function readTag(item: LooseObject, image: string): VendorTag[] {
  const folder = item.text('path') ?? ''
  const tag = folder.startsWith(`${image}/`) ? folder.slice(image.length + 1) : ''
  // A deeper folder is of another image.
  if (tag === '' || tag.includes('/')) return []
  const sum = propertyOf(item, 'sha256') ?? item.text('sha256')
  const isIndex = item.text('name') === 'list.manifest.json'
  return [
    {
      tag,
      ...known({
        digest: propertyOf(item, 'docker.manifest.digest') ?? (sum === undefined ? undefined : `sha256:${sum}`),
        mediaType:
          propertyOf(item, 'docker.manifest.type') ??
          (isIndex ? 'application/vnd.docker.distribution.manifest.list.v2+json' : undefined),
        created: item.date('created'),
        pushed: item.date('modified'),
      }),
    },
  ]
}

async function find(
  api: VendorApi,
  criteria: object,
  page: number,
  subject: Parameters<VendorApi['ask']>[0]['subject'],
) {
  const include = '.include("repo","path","name","created","modified","sha256","property")'
  const window = `.sort({"$asc":["path"]}).offset(${page * pageSize}).limit(${pageSize})`
  const { body } = await api.ask({ path, body: `items.find(${JSON.stringify(criteria)})${include}${window}`, subject })
  return body.objects('results')
}

const manifests = { $or: [{ name: 'manifest.json' }, { name: 'list.manifest.json' }] }

async function describeTags(api: VendorApi, name: string, cursor?: string): Promise<VendorTagsPage> {
  const [repo, image] = split(name)
  const page = pagedCursor(cursor, 0)
  const items = await find(api, { repo, path: { $match: `${image}/*` }, ...manifests }, page, say`the tags of ${name}`)
  return {
    tags: items.flatMap(item => readTag(item, image)),
    ...(items.length >= pageSize && { next: String(page + 1) }),
  }
}

/** Images whose name holds the words; each tag is found, and its image told once. */
async function search(api: VendorApi, query: string, cursor?: string): Promise<RepositoriesPage> {
  const page = pagedCursor(cursor, 0)
  const words = query.trim().replace(/[*?]/g, '')
  const items = await find(api, { path: { $match: `*${words}*/*` }, ...manifests }, page, say`a search`)
  const names = items.flatMap(item => {
    const [repo, folder] = [item.text('repo'), item.text('path')]
    const image = folder?.slice(0, folder.lastIndexOf('/'))
    return repo === undefined || image === undefined || image === '' ? [] : [`${repo}/${image}`]
  })
  return {
    repositories: [...new Set(names)].map(name => ({ name })),
    ...(items.length >= pageSize && { next: String(page + 1) }),
  }
}

export const artifactory: VendorAdapter = {
  apiAt: 'registry',
  authorize: basicAuthorization,
  search,
  describeTags,
  remarks: {
    search: say`Artifactory’s query language finds images, for a login that may use it.`,
    describeTags: say`Artifactory tells the digest and date of 500 tags at a time, to a login; platforms are read from the registry.`,
    securityReport: say`JFrog Xray’s reports need an API of their own that Portolan does not ask.`,
  },
}
