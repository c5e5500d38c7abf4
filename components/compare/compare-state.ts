import type { ComparePlace } from '#lib/contract/views/compare'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { apiUrl } from '#lib/routes/api'
import { type CompareState, type CompareView, comparePage } from '#lib/routes/compare-page'

/** What of an address holds for every view; the rest is of one view. */
const common = ({ platform, toPlatform, semantic, base }: CompareState): CompareState => ({
  ...{ platform, toPlatform },
  ...{ semantic, base },
})

/** The same two images, as the address names them, in another view. */
export const viewPage = ({ from, to, state }: ComparePlace, view: CompareView, more: CompareState = {}): string =>
  comparePage(from, to, { ...common(state), view, ...more })

/** The same view with something of its state changed. */
export const changedPage = ({ from, to, state }: ComparePlace, change: CompareState): string =>
  comparePage(from, to, { ...state, ...change })

/** The same view of the digests that were found: what is shared stays true. */
export const pinnedComparePage = ({ pinned, state }: ComparePlace): string => comparePage(pinned.from, pinned.to, state)

export const swappedPage = ({ from, to, state }: ComparePlace): string =>
  comparePage(to, from, {
    ...state,
    ...(state.toPlatform !== undefined && { platform: state.toPlatform, toPlatform: state.platform }),
  })

/** Query of the API that asks for the same compare. */
export const compareApiQuery = ({ pinned, state }: ComparePlace) => ({
  from: formatCanonical(pinned.from),
  to: formatCanonical(pinned.to),
  platform: state.platform,
  'to-platform': state.toPlatform,
  semantic: state.semantic,
  base: state.base,
})

export const compareApiUrl = (
  place: ComparePlace,
  more: Readonly<Record<string, string | number | undefined>> = {},
): string => apiUrl('compare', { ...compareApiQuery(place), ...more })
