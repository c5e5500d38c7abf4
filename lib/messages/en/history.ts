export const history = {
  page: {
    same: 'A checksum of the file in each image:',
  },
  form: {
    path: 'Path of the file',
    limit: 'Highest tags',
    show: 'Show history',
  },
  table: {
    caption: 'History of {path}',
    sum: '{images, plural, one {# image} other {# images}}, {changes, plural, =0 {no change} one {# change} other {# changes}}. Contents are told apart by size and checksum; the difference shows them byte by byte.',
    tags: 'Tags',
    created: 'Created',
    change: 'Change',
    size: 'Size',
    mode: 'Mode and owner',
    checksum: 'CRC-32',
    layer: 'Layer',
    diff: 'difference',
    follow: 'History of the target',
    changes: {
      first: 'earliest shown',
      added: 'added',
      contents: 'contents changed',
      metadata: 'mode or owner changed',
      same: 'unchanged',
      removed: 'removed',
      absent: 'not there',
    },
  },
} as const
