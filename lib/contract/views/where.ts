import type { WhereAnswer, WherePlace } from '#lib/contract/where'
import type { Reference } from '#lib/oci/reference/types'

export interface WhereFacts {
  /** By the digest that was found, with the tag where one was asked for. */
  readonly reference: Reference
  readonly platform?: string
  readonly places: readonly WherePlace[]
  /** Absent where some place took longer than a page may: they are asked again, and shown as they answer. */
  readonly answer?: WhereAnswer
  readonly plainHosts: Readonly<Record<string, string>>
  readonly now: Date
}
