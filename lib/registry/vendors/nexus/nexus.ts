import { say } from '#lib/messages/say'
import type { VendorAdapter, VendorApi } from '../adapter.ts'
import { basicAuthorization } from '../basic-authorization.ts'
import { known } from '../loose-json.ts'
import type { RepositoriesPage } from '../vendor-facts.ts'

// https://help.sonatype.com/en/search-api.html: fifty components a page, one for each tag.

/** Images whose name holds the words; each tag is a component, and its image is told once a page. */
async function search(api: VendorApi, query: string, cursor?: string): Promise<RepositoriesPage> {
  const words = query.trim().replace(/[*?]/g, '')
  const { body } = await api.ask({
    path: '/service/rest/v1/search',
    query: { format: 'docker', name: `*${words}*`, ...(cursor !== undefined && { continuationToken: cursor }) },
    subject: say`a search`,
  })
  const names = new Map(
    body.objects('items').flatMap(item => {
      const name = item.text('name')
      return name === undefined ? [] : [[name, known({ publisher: item.text('repository') })] as const]
    }),
  )
  const next = body.text('continuationToken')
  return {
    repositories: [...names].map(([name, facts]) => ({ name, ...facts })),
    ...known({ next: next === cursor ? undefined : next }),
  }
}

export const nexus: VendorAdapter = {
  apiAt: 'registry',
  authorize: basicAuthorization,
  search,
  remarks: {
    search: say`Nexus finds components; where its registry has a port of its own, name the address of Nexus as “api” in portolan.toml.`,
    describeTags: say`Nexus tells fifty tags at a time and no digest of an index, so the registry is asked instead.`,
  },
}
