import { say } from '#lib/messages/say'
import { catalogScope } from '../../auth/scope.ts'
import type { VendorAdapter, VendorApi } from '../adapter.ts'
import { known } from '../loose-json.ts'
import type { RepositoriesPage, RepositoryFacts, VendorTagsPage } from '../vendor-facts.ts'

// https://learn.microsoft.com/rest/api/containerregistry/
const root = '/acr/v1'
const pageSize = 100

const namePath = (name: string, rest = '') => `${root}/${name.split('/').map(encodeURIComponent).join('/')}${rest}`
const metadataScope = (name: string) => `repository:${name}:metadata_read`

/** The cursor is the last name of the page before. */
const paging = (cursor: string | undefined) => ({
  n: String(pageSize),
  ...(cursor !== undefined && { last: cursor }),
})

async function listRepositories(api: VendorApi, cursor?: string): Promise<RepositoriesPage> {
  const { body } = await api.askRegistry({
    path: `${root}/_catalog`,
    query: paging(cursor),
    scopes: [catalogScope],
    subject: say`the list of its repositories`,
  })
  const names = body.texts('repositories')
  const last = names.at(-1)
  return {
    repositories: names.map(name => ({ name })),
    ...(names.length >= pageSize && last !== undefined && last !== cursor && { next: last }),
  }
}

async function describeRepository(api: VendorApi, name: string): Promise<RepositoryFacts> {
  const { body } = await api.askRegistry({
    path: namePath(name),
    scopes: [metadataScope(name)],
    subject: say`the description of ${name}`,
  })
  return {
    name,
    ...known({
      created: body.date('createdTime'),
      lastUpdated: body.date('lastUpdateTime'),
      tagCount: body.count('tagCount'),
    }),
  }
}

async function describeTags(api: VendorApi, name: string, cursor?: string): Promise<VendorTagsPage> {
  const { body } = await api.askRegistry({
    path: namePath(name, '/_tags'),
    query: paging(cursor),
    scopes: [metadataScope(name)],
    subject: say`the tags of ${name}`,
  })
  const entries = body.objects('tags')
  const last = entries.at(-1)?.text('name')
  return {
    tags: entries.flatMap(entry => {
      const tag = entry.text('name')
      if (tag === undefined) return []
      const isLocked = entry.object('changeableAttributes').flag('writeEnabled') === false
      return [
        {
          tag,
          ...known({ digest: entry.text('digest'), pushed: entry.date('lastUpdateTime') }),
          ...(isLocked && { immutable: true as const }),
        },
      ]
    }),
    ...(entries.length >= pageSize && last !== undefined && last !== cursor && { next: last }),
  }
}

export const acr: VendorAdapter = {
  apiAt: 'registry',
  listRepositories,
  describeRepository,
  describeTags,
  remarks: {
    listRepositories: say`Azure lists them to a login that may read the catalog.`,
    describeTags: say`Azure tells the digest and date of a hundred tags at a time; platforms are read from the registry.`,
  },
}
