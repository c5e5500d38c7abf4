import { type Sentence, say } from '#lib/messages/say'
/** Whether a tag looks as if it will go on naming the same image. A guess from the name: any tag can be moved. */
export interface TagLook {
  readonly looks: 'fixed' | 'floating'
  /** Why, in one sentence for people. */
  readonly reason: Sentence
}

const movingNames =
  'latest|stable|edge|main|master|trunk|head|devel|develop|development|dev|nightly|daily|weekly|lts|current|mainline|' +
  'rolling|canary|next|beta|alpha|rc|preview|testing|unstable|snapshot|prod|production|staging|release'

/** First match wins. The patterns see the tag in lower case without a leading `v`. */
const knownLooks: readonly (TagLook & { readonly pattern: RegExp })[] = [
  {
    pattern: new RegExp(`^(?:${movingNames})(?:-.*)?$`),
    looks: 'floating',
    reason: say`The name says that it moves to each new build.`,
  },
  {
    pattern: /snapshot|nightly/,
    looks: 'floating',
    reason: say`Snapshot and nightly tags are usually overwritten by the next build.`,
  },
  {
    pattern: /(?:^|[.-])(?:19|20)\d{2}[.-]?(?:0[1-9]|1[0-2])[.-]?(?:0[1-9]|[12]\d|3[01])(?:\D|$|[t.-]?\d{4,6})/,
    looks: 'fixed',
    reason: say`The name carries the date of a build.`,
  },
  {
    pattern: /(?:^|-)1[4-9]\d{8}(?:$|-)/,
    looks: 'fixed',
    reason: say`The name carries the time of a build in seconds.`,
  },
  {
    pattern: /^(?:(?:sha|git|commit)-?)?(?=[a-f0-9]*[a-f])(?=[a-f0-9]*\d)[a-f0-9]{7,64}$|-g[a-f0-9]{7,40}$/,
    looks: 'fixed',
    reason: say`The name looks like the commit it was built from.`,
  },
  {
    pattern: /^\d+\.\d+\.\d+/,
    looks: 'fixed',
    reason: say`A full version is usually published once, though it may be rebuilt.`,
  },
  {
    pattern: /^\d+(?:\.\d+)*-\d+(?:\.\d+)*$/,
    looks: 'fixed',
    reason: say`A version with a release number names one build.`,
  },
  {
    pattern: /^\d+(?:\.\d+)?(?:-[a-z].*)?$/,
    looks: 'floating',
    reason: say`A short version usually moves to each newer patch release.`,
  },
]

const unclear: TagLook = { looks: 'floating', reason: say`The name carries no version of its own, so it may move.` }

export function tagLook(tag: string): TagLook {
  const name = tag.toLowerCase().replace(/^v(?=\d)/, '')
  const { looks, reason } = knownLooks.find(({ pattern }) => pattern.test(name)) ?? unclear
  return { looks, reason }
}
