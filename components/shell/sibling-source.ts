import type { Repository } from '#lib/oci/reference/types'
import type { TabView, ViewState } from '#lib/routes/pages'

/** Which other values a part of a reference could have, and where each leads. */
export type SiblingSource =
  | { readonly of: 'registries'; readonly host: string }
  | { readonly of: 'repositories'; readonly repository: Repository }
  | {
      readonly of: 'tags'
      readonly repository: Repository
      readonly tag?: string
      /** The view that another tag is opened in. */
      readonly view: TabView
      readonly state: ViewState
    }
