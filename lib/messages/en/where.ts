export const where = {
  view: {
    nowhere: 'There is nowhere else to ask',
    configure:
      'Portolan looks in the mirrors that registries.conf names for this repository, and in repositories of the same name in the registries that you have configured or logged in to.',
    words:
      'The same tag and the same digest in the mirrors of registries.conf and in the repositories of this name in your other registries. A mirror whose tag names another digest has drifted.',
    commands: 'Command',
    same: 'What each place has under the tag:',
    command: 'command',
  },
  table: {
    caption: 'Where else this image is',
    place: 'Repository',
    via: 'Asked as',
    vias: { mirror: 'mirror', registry: 'same name' },
    state: 'Answer',
    states: {
      same: 'same digest',
      other: 'other digest',
      'digest-only': 'digest without the tag',
      absent: 'not there',
      failed: 'not readable',
      slow: 'no answer in time',
    },
    alsoDigest: 'the digest is there too',
    digest: 'The tag names',
    created: 'Created',
    older: 'older than this image',
    newer: 'newer than this image',
    asking: 'Asking',
    wait: 'Wait for all answers',
  },
} as const
