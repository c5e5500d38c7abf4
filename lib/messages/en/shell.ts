export const shell = {
  pageFrame: {
    navigation: 'Site',
    registries: 'Registries',
    motto: 'Portolan, a chart of your container registries',
  },
  skipLink: { skip: 'Skip to content' },
  wordmark: { home: 'Portolan, home' },
  omnibox: {
    label: 'Open an image, repository or registry',
    placeholder: 'Paste an image, command, digest or address',
  },
  themeSwitch: {
    system: 'Theme: system. Switch to light',
    light: 'Theme: light. Switch to dark',
    dark: 'Theme: dark. Switch to system',
  },
  languageSwitch: { label: 'Language' },
  breadcrumbs: { label: 'Reference' },
  siblingMenu: {
    registries: 'Other registries',
    repositories: 'Other repositories',
    tags: 'Other tags',
    all: {
      registries: 'All registries',
      repositories: 'All repositories of the registry',
      tags: 'All tags of the repository',
    },
  },
  siblingList: {
    filter: 'Filter',
    loading: 'Asking the registry…',
    none: 'Nothing matches',
    more: '{shown, number} of {total, number}: the filter finds the others',
  },
  classBadge: {
    'red-hat-managed': {
      label: 'Red Hat managed',
      meaning: 'Run by Red Hat: its product images, or those of its certified partners.',
    },
    public: { label: 'public', meaning: 'Anyone may pull without signing in.' },
    private: { label: 'private', meaning: 'A login is needed to pull.' },
    enterprise: { label: 'enterprise', meaning: 'Run by your own organisation, for its own images.' },
    'openshift-internal': {
      label: 'OpenShift internal',
      meaning: 'An OpenShift cluster’s own image registry, filled by its builds and image streams.',
    },
    external: { label: 'external', meaning: 'A public host outside your organisation’s control.' },
    samples: {
      label: 'samples',
      meaning: 'Small images that come with Portolan, served without any network.',
    },
  },
} as const
