import type { Digest } from '#lib/oci/digest/digest'
import type { Reference } from '#lib/oci/reference/types'
import type { SecurityState } from '#lib/routes/pages'
import type { SecurityAnswer, Severity } from '../security.ts'

export interface SecurityFacts {
  readonly reference: Reference & { readonly digest: Digest }
  /** What of the findings is shown, as the address says. */
  readonly state: SecurityState & { readonly severity?: Severity }
  readonly answer: SecurityAnswer
  /** Digest or diffID of each layer of the image → its number, counted from 1 for the lowest. */
  readonly layers: Readonly<Record<string, number>>
  readonly now: Date
  /** The host as commands outside name it, where that is another. */
  readonly plainHost?: string
}
