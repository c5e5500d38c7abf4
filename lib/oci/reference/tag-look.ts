/** Whether a tag looks as if it will go on naming the same image. A guess from the name: any tag can be moved. */
export interface TagLook {
  readonly look: 'fixed' | 'floating' | 'unclear'
  /** Why, in one sentence for people. */
  readonly reason: string
}

const movingNames =
  'latest|stable|edge|main|master|trunk|head|devel|develop|development|dev|nightly|daily|weekly|lts|current|mainline|' +
  'rolling|canary|next|beta|alpha|rc|preview|testing|unstable|snapshot|prod|production|staging|release'

/** First match wins. The patterns see the tag in lower case without a leading `v`. */
const looks: readonly (TagLook & { readonly pattern: RegExp })[] = [
  {
    pattern: new RegExp(`^(?:${movingNames})(?:-.*)?$`),
    look: 'floating',
    reason: 'The name says that it moves to each new build.',
  },
  {
    pattern: /snapshot|nightly/,
    look: 'floating',
    reason: 'Snapshot and nightly tags are usually overwritten by the next build.',
  },
  {
    pattern: /(?:^|[.-])(?:19|20)\d{2}[.-]?(?:0[1-9]|1[0-2])[.-]?(?:0[1-9]|[12]\d|3[01])(?:\D|$|[t.-]?\d{4,6})/,
    look: 'fixed',
    reason: 'The name carries the date of a build.',
  },
  {
    pattern: /(?:^|-)1[4-9]\d{8}(?:$|-)/,
    look: 'fixed',
    reason: 'The name carries the time of a build in seconds.',
  },
  {
    pattern: /^(?:(?:sha|git|commit)-?)?(?=[a-f0-9]*[a-f])(?=[a-f0-9]*\d)[a-f0-9]{7,64}$|-g[a-f0-9]{7,40}$/,
    look: 'fixed',
    reason: 'The name looks like the commit it was built from.',
  },
  {
    pattern: /^\d+\.\d+\.\d+/,
    look: 'fixed',
    reason: 'A full version is usually published once, though it may be rebuilt.',
  },
  {
    pattern: /^\d+(?:\.\d+)*-\d+(?:\.\d+)*$/,
    look: 'fixed',
    reason: 'A version with a release number names one build.',
  },
  {
    pattern: /^\d+(?:\.\d+)?(?:-[a-z].*)?$/,
    look: 'floating',
    reason: 'A short version usually moves to each newer patch release.',
  },
]

export function tagLook(tag: string): TagLook {
  const name = tag.toLowerCase().replace(/^v(?=\d)/, '')
  const match = looks.find(({ pattern }) => pattern.test(name))
  if (!match) return { look: 'unclear', reason: 'The name does not tell whether it moves.' }
  return { look: match.look, reason: match.reason }
}
