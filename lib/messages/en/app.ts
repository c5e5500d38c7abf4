/** Titles and descriptions of the pages, and the page that is not there. */
export const app = {
  layout: { description: 'One web catalog over all of your container registries.' },
  notFound: {
    tab: 'No such page',
    title: 'There is no page at this address',
    words:
      'If you were looking for an image, paste its reference into the field above: registry, repository, and a tag or a digest.',
    home: 'All registries',
  },
  openPage: { title: 'Open' },
  searchPage: {
    title: 'Search all registries',
    titleOf: '{text} · search',
    description: 'Repositories, tags and digests in every registry at the same time.',
  },
  registryPage: { wrong: 'Not a registry' },
  repositoryPage: { wrong: 'Not a repository' },
  imagePage: {
    wrong: 'Not an image reference',
  },
  styleGuide: { title: 'Style guide', words: 'Every component in every state, in both themes.' },
} as const
