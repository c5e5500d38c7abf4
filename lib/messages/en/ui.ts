export const ui = {
  copyButton: {
    copy: 'Copy',
    copied: 'Copied',
    copyWhat: 'Copy {what}',
    copiedWhat: 'Copied {what}',
    refused: 'The browser did not allow copying',
  },
  dialog: { close: 'Close' },
  digest: { what: 'digest' },
  filterInput: { filter: 'Filter' },
  lineLinks: {
    line: 'Line {first}',
    lines: 'Lines {first} to {last}',
    lineLink: 'link to line {first}',
    linesLink: 'link to lines {first} to {last}',
  },
  pageLinks: { page: 'Page {page, number} of {pages, number}', previous: 'Previous', next: 'Next' },
  selectLinks: { any: 'any' },
  markdown: { picture: 'Picture: {words}', unnamed: 'without a name' },
  visibleText: {
    hidden: 'A character that does not show',
    more: '{count, plural, one {# more character} other {# more characters}}',
  },
} as const
