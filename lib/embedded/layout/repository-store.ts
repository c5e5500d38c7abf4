import type { LayoutStore } from './layout-store.ts'

/** Repositories by name, wherever they lie. */
export type RepositoryStore = Pick<LayoutStore, 'incoming' | 'repositoryNames' | 'repository' | 'ensureRepository'>

/** Two stores as one: what the first has hides what the second has under the same name, and new ones go to the second. */
export function joinStores(first: RepositoryStore, second: RepositoryStore): RepositoryStore {
  return {
    incoming: second.incoming,
    async repositoryNames() {
      const lists = await Promise.all([first.repositoryNames(), second.repositoryNames()])
      return [...new Set(lists.flat())].sort()
    },
    repository: async name => (await first.repository(name)) ?? (await second.repository(name)),
    ensureRepository: async name => (await first.repository(name)) ?? (await second.ensureRepository(name)),
  }
}
