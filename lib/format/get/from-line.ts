import { type Sentence, say } from '#lib/messages/say'
import type { GetBlock, GetTarget } from './get-target.ts'
import { imageByDigest, imageByTag } from './get-target.ts'

const line = (why: Sentence, text: string): GetBlock => ({ why, text, what: 'line' })

/** To build on the image: `FROM` by digest, with the tag as a comment for people. */
export function fromLines(target: GetTarget): readonly GetBlock[] {
  const tagged = imageByTag(target)
  const pinned = `FROM ${imageByDigest(target)}`
  return [
    line(say`Pinned: every build starts from the same bytes`, tagged === undefined ? pinned : `# ${tagged}\n${pinned}`),
    ...(tagged === undefined ? [] : [line(say`Floating: a build takes what the tag names then`, `FROM ${tagged}`)]),
  ]
}
