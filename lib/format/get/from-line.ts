import type { GetBlock, GetTarget } from './get-target.ts'
import { imageByDigest, imageByTag } from './get-target.ts'

/** To build on the image: `FROM` by digest, with the tag as a comment for people. */
export function fromLines(target: GetTarget): readonly GetBlock[] {
  const tagged = imageByTag(target)
  const pinned = `FROM ${imageByDigest(target)}`
  return [
    {
      why: 'Pinned: every build starts from the same bytes',
      what: 'Containerfile line',
      text: tagged === undefined ? pinned : `# ${tagged}\n${pinned}`,
    },
    ...(tagged === undefined
      ? []
      : [
          {
            why: 'Floating: a build takes what the tag names then',
            what: 'Containerfile line',
            text: `FROM ${tagged}`,
          },
        ]),
  ]
}
