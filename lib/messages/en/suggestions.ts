export const suggestions = {
  field: { count: '{count, plural, one {# suggestion} other {# suggestions}}' },
  menu: {
    label: 'Suggestions',
    recent: 'Recent',
    pinned: 'Pinned',
    repositories: 'Repositories',
    registries: 'Registries',
    tags: 'Tags',
    search: 'Search',
    everywhere: 'in all registries',
  },
  registryState: {
    waiting: 'Asking {host}{others, plural, =0 {} other { and # more}}…',
    failed: '{host}{others, plural, =0 {} other { and # more}} did not answer',
  },
} as const
