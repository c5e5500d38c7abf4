import { runsAs } from '../runs-as.ts'
import { shortDigest } from '../short-digest.ts'
import type { Badge } from './badge-svg.ts'
import { dayOf, shortPlatforms, sizeWords } from './image-words.ts'
import type { SharedImage } from './shared-facts.ts'

type Value = Pick<Badge, 'value'> & Partial<Pick<Badge, 'tone'>>

const listedPlatforms = 3

/** Architectures alone where all is for Linux; many of them as a number. */
function platforms({ platforms: all }: SharedImage): Value | undefined {
  if (all.length === 0) return undefined
  return { value: all.length > listedPlatforms ? `${all.length}` : shortPlatforms(all).join(' | ') }
}

function user({ user: declared }: SharedImage): Value | undefined {
  if (declared === undefined) return undefined
  const { root, name } = runsAs(declared)
  return { value: name, ...(root && { tone: 'notice' }) }
}

const textOf = (value: string | undefined): Value | undefined => (value === undefined ? undefined : { value })

const rows = {
  size: image => textOf(sizeWords(image)),
  digest: ({ reference }) => textOf(shortDigest(reference.digest)),
  platforms,
  layers: ({ layerCount }) => textOf(layerCount?.toString()),
  // A day stays true, unlike “three days ago”: what is cached for ever must.
  created: ({ created }) => textOf(dayOf(created)),
  base: ({ base }) => textOf(base),
  user,
} as const satisfies Readonly<Record<string, (image: SharedImage) => Value | undefined>>

/** What a badge is about, and what stands on its left half. */
export type BadgeSubject = keyof typeof rows

/** Badges are English: they stand between others that are. `unknown` is what the image does not tell. */
export function imageBadge(what: BadgeSubject, image: SharedImage): Badge {
  const { value, tone = 'plain' } = rows[what](image) ?? { value: 'unknown', tone: 'none' }
  return { label: what, value, tone }
}
