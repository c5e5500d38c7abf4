import type { PackageRemark, PackagesAnswer } from '#lib/contract/packages'
import type { Locale } from '#lib/messages/locale'
import type { Sentence } from '#lib/messages/say'
import { tell } from '#lib/messages/tell'

/** A remark before it is told in a language. */
export type UntoldRemark = Omit<PackageRemark, 'detail'> & { readonly detail: Sentence }

export type ListedPackages = Omit<PackagesAnswer, 'remarks'>

/** What one image has, for readers of any language: it is kept, and shared by those who ask meanwhile. */
export type PackageListing = ListedPackages & { readonly remarks: readonly UntoldRemark[] }

export const tellPackages = (listing: PackageListing, locale: Locale): PackagesAnswer => ({
  ...listing,
  remarks: listing.remarks.map(remark => ({ ...remark, detail: tell(remark.detail, locale) })),
})
