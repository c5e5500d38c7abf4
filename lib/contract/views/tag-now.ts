import type { Digest } from '#lib/oci/digest/digest'

/** Where the tag of a pinned address is now, told by what Portolan itself saw for this reader. */
export type TagNow =
  /** Still at the pinned digest; `seenSince` is the first of the sightings in a row. */
  | { readonly state: 'same'; readonly askedAt: Date; readonly seenSince: Date }
  | {
      readonly state: 'moved'
      readonly askedAt: Date
      /** What it names now, and since when that is known. */
      readonly digest: Digest
      readonly seenThereSince: Date
      /** The last time it was seen at the pinned digest; absent where it never was. */
      readonly seenHereUntil?: Date
    }
  | { readonly state: 'gone'; readonly seenHereUntil?: Date }
  /** The registry could not be asked. */
  | { readonly state: 'unknown' }
