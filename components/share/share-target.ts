/** What of a page can be passed on. Paths are of this site; the reader's own address adds filter and lines to them. */
export interface ShareTarget {
  /** What it is called where it is linked to. */
  readonly title: string
  /** The page by digest, which never shows anything else. */
  readonly pinned?: string
  /** The page by name: what that stands for when it is opened. */
  readonly named?: string
  /** References to paste into a command. */
  readonly byName?: string
  readonly byDigest?: string
  /** Pictures that say something about it on other sites. */
  readonly badges?: readonly Badge[]
  /** The card for a frame on other sites. */
  readonly embed?: string
}

export interface Badge {
  /** What it says, e.g. `size`. */
  readonly what: string
  readonly path: string
}
