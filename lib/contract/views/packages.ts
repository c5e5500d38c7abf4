import type { Digest } from '#lib/oci/digest/digest'
import type { Reference } from '#lib/oci/reference/types'
import type { PackagesState } from '#lib/routes/pages'
import type { PackageSort, PackagesAnswer } from '../packages.ts'

export interface PackagesFacts {
  readonly reference: Reference & { readonly digest: Digest }
  /** What of the list is shown, as the address says. */
  readonly state: PackagesState & { readonly sort?: PackageSort }
  readonly answer: PackagesAnswer
}

/** The layers are being read for the first time. */
export type ReadingPackages = Omit<PackagesFacts, 'answer'>
