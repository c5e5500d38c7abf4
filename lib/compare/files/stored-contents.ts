import type { ContentPlace } from './side-tree.ts'

/** Where a sparse file's stored bytes go; empty for others. */
const layoutOf = ({ table, row }: ContentPlace): string => JSON.stringify(table.detail(row).sparse) ?? ''

/**
 * Whether two files of equal size have the same contents, as the tags tell that were taken of what is stored of them.
 * Undefined where there are none, as in tables of contents, and for sparse files that are laid out otherwise.
 */
export function areStoredAlike(left: ContentPlace, right: ContentPlace): boolean | undefined {
  const [tag, other] = [left.table.contentTag(left.row), right.table.contentTag(right.row)]
  if (!tag || !other || layoutOf(left) !== layoutOf(right)) return undefined
  return Buffer.compare(tag, other) === 0
}

/** Equal for files of the same contents, as far as that is known without reading them; undefined where nothing is. */
export function contentsKey(place: ContentPlace): string | undefined {
  const tag = place.table.contentTag(place.row)
  if (!tag) return undefined
  return `${place.table.columns.sizeBytes[place.row]} ${Buffer.from(tag).toString('base64')} ${layoutOf(place)}`
}
