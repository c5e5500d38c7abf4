import type { Suggestion } from './suggestion.ts'

/** What the style guide shows of suggestions. */
export const repository: Suggestion = {
  group: 'repositories',
  text: 'quay.io/fedora/httpd-24',
  detail: 'Quay',
  href: '/styleguide',
  ranges: [
    [0, 4],
    [15, 20],
  ],
}

export const long: Suggestion = {
  group: 'recent',
  text: `quay.io/${'a-name-that-goes-on/'.repeat(8)}<b>httpd</b>`,
  href: '/styleguide',
  ranges: [],
}
