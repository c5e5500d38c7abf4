import type { Reference, Repository } from '#lib/oci/reference/types'
import { type CompareState, comparePage } from '#lib/routes/compare-page'
import { imagePage, type TabView, type ViewState } from '#lib/routes/pages'

/** Which other values a part of a reference could have, and where each leads. */
export type SiblingSource =
  | { readonly of: 'registries'; readonly host: string }
  | { readonly of: 'repositories'; readonly repository: Repository }
  | TagSource

interface TagSource {
  readonly of: 'tags'
  readonly repository: Repository
  readonly tag?: string
  /** The view that another tag is opened in. */
  readonly view: TabView
  readonly state: ViewState
  /** Another tag is compared with this instead. */
  readonly compared?:
    | { readonly from: Reference; readonly state: CompareState }
    | { readonly to: Reference; readonly state: CompareState }
}

/** Where another tag at this place leads. */
export function siblingTagPage({ repository, view, state, compared }: TagSource, tag: string): string {
  const reference = { ...repository, tag }
  if (!compared) return imagePage(view, reference, state)
  return 'from' in compared
    ? comparePage(compared.from, reference, compared.state)
    : comparePage(reference, compared.to, compared.state)
}
