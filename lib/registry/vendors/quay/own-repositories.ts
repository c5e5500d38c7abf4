import { say } from '#lib/messages/say'
import { readNextLink } from '../../client/next-link.ts'
import type { VendorApi } from '../adapter.ts'
import { beside } from '../beside.ts'
import { known } from '../loose-json.ts'
import type { RepositoriesPage } from '../vendor-facts.ts'

const pageSize = '100'

/**
 * What the registry's login may read, also of private repositories: `_catalog` takes robot accounts, which Quay's API
 * does not. Nothing where it is refused, or slow. https://github.com/quay/quay/blob/master/endpoints/v2/catalog.py
 */
export async function ownRepositories(api: VendorApi, cursor?: string): Promise<RepositoriesPage> {
  if (!api.registrySignedIn) return { repositories: [] }
  const found = await beside(() =>
    api.askRegistry({
      path: '/v2/_catalog',
      query: { n: pageSize, ...(cursor !== undefined && { next_page: cursor }) },
      // Any scope of the catalog is refused with 400; a token without one tells who asks.
      scopes: [],
      subject: say`the list of its repositories`,
    }),
  )
  if (!found) return { repositories: [] }
  const { body, header } = found
  const link = header('link')
  const next = readNextLink(link === undefined ? [] : [link], 'next_page')?.last
  return {
    repositories: body.texts('repositories').map(name => ({ name })),
    ...known({ next: next === cursor ? undefined : next }),
  }
}
