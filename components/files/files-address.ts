import type { FilesFilter, FilesPlace } from '#lib/contract/views/files'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { apiUrl } from '#lib/routes/api'
import { type FilesState, filesPage } from '#lib/routes/pages'

/** The page of another path of the same image, narrowed to the same layer. */
export const placePage = (
  { reference, platform, layer, whole }: FilesPlace,
  path: string,
  view?: FilesState['view'],
): string => filesPage(reference, path, { platform, layer, whole, view })

/** Exact bytes of the file. */
export const bytesUrl = ({ reference, platform, path, layer }: FilesPlace): string =>
  apiUrl('file', { ref: formatCanonical(reference), platform, path, layer })

/** The filter as the query of a page has it; what is not set is left out. */
export const filterQuery = (filter: FilesFilter): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([key, value]) => {
      if (value === undefined || value === false || value === 0) return []
      return [[key, value === true ? '1' : String(value)]]
    }),
  )

/** The same directory with another filter. */
export function filteredPage(place: FilesPlace, filter: FilesFilter): string {
  const page = placePage(place, place.path)
  const query = new URLSearchParams(filterQuery(filter)).toString()
  if (query === '') return page
  return page + (page.includes('?') ? '&' : '?') + query
}
