export const image = {
  tagLine: {
    resolved: 'The tag <tag></tag> named this digest on <at></at>.',
    movedSince:
      'The tag <tag></tag> named this digest on <at></at>; Portolan saw it at <before></before> until <until></until>.',
    keep: 'Links on this page keep to the digest; <link>open the pinned page</link> to share exactly these bytes.',
    asking: 'Pinned to this digest. Asking where the tag <tag></tag> is now…',
    same: 'Pinned to this digest. The tag <tag></tag> still named it on <at></at>.',
    moved:
      'The tag <tag></tag> has moved: seen at this digest until <until></until>, at <digest></digest> since <since></since>.',
    elsewhere: 'The tag <tag></tag> is at another digest: <digest></digest>, seen there since <since></since>.',
    open: 'Open what it names now',
    gone: 'The registry no longer has the tag <tag></tag>.',
    goneSince: 'The registry no longer has the tag <tag></tag>, seen at this digest until <until></until>.',
    unknown: 'Pinned to this digest. The registry did not say where the tag <tag></tag> is now.',
  },
} as const
