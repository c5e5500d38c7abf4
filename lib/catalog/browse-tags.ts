import type { Context } from '#lib/context/context'
import type { TagRow, TagSort, TagsAnswer, TagsQuery } from '#lib/contract/tags'
import { AppError } from '#lib/errors/app-error'
import { toWire } from '#lib/errors/wire'
import { listAllTags } from '#lib/inspect/list-all-tags'
import { compareTags } from '#lib/oci/reference/compare-tags'
import { formatRepository } from '#lib/oci/reference/format-reference'
import { classifyTag } from '#lib/oci/reference/tag-kind'
import type { Repository } from '#lib/oci/reference/types'
import { describeTags } from './describe-tag.ts'

type Request = Pick<TagsQuery, 'cursor' | 'limit' | 'sort' | 'filter' | 'kind' | 'names' | 'details'>
type Row = TagRow

/** How rows compare; an unknown date or size sorts last in either direction. */
const orders: Record<TagSort, (a: Row, b: Row) => number> = {
  name: (a, b) => compareTags(a.tag, b.tag),
  '-name': (a, b) => compareTags(b.tag, a.tag),
  created: (a, b) => byNumber(a, b, dateOf, 1),
  '-created': (a, b) => byNumber(a, b, dateOf, -1),
  size: (a, b) => byNumber(a, b, sizeOf, 1),
  '-size': (a, b) => byNumber(a, b, sizeOf, -1),
}

const dateOf = (row: Row) => Date.parse(row.details?.created ?? '')
const sizeOf = (row: Row) => row.details?.sizeBytes ?? Number.NaN

function byNumber(a: Row, b: Row, value: (row: Row) => number, direction: 1 | -1): number {
  const [left, right] = [value(a), value(b)]
  if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(left)) - Number(Number.isNaN(right))
  return (left - right) * direction || compareTags(b.tag, a.tag)
}

/** Reading more tags than this for one order would hold a registry, and its rate limit, for minutes. */
const maxOrderedTags = 5000

function assertOrderable(count: number, { registry }: Repository): void {
  if (count <= maxOrderedTags) return
  throw new AppError('too-large', `To sort by date or size, each of the ${count} tags would have to be read.`, {
    hint: `Filter the names first, down to ${maxOrderedTags} tags.`,
    host: registry,
  })
}

const needsDetails = (sort: TagSort) => sort !== 'name' && sort !== '-name'

function bareRow(tag: string): Row {
  const { kind, looks } = classifyTag(tag)
  return { tag, kind, looks }
}

function selects({ filter, kind }: Request): (row: Row) => boolean {
  const needle = filter?.toLowerCase()
  return row =>
    (needle === undefined || row.tag.toLowerCase().includes(needle)) && (kind === 'all' || row.kind === 'image')
}

async function withDetails(ctx: Context, repository: Repository, rows: readonly Row[]): Promise<Row[]> {
  const described = await describeTags(
    ctx,
    repository,
    rows.map(row => row.tag),
  )
  return rows.map((row, index) => {
    const details = described[index]?.details
    if (!details) return row
    return details.ok ? { ...row, details: details.value } : { ...row, error: toWire(details.error) }
  })
}

/** Tags with the same digest point at the same bytes: each row names the others. */
function withAliases(rows: readonly Row[]): Row[] {
  const byDigest = Map.groupBy(
    rows.filter(row => row.details),
    row => row.details?.digest,
  )
  return rows.map(row => {
    const same = row.details ? (byDigest.get(row.details.digest) ?? []) : []
    const aliases = same.map(other => other.tag).filter(tag => tag !== row.tag)
    return aliases.length === 0 ? row : { ...row, aliases }
  })
}

function page(rows: readonly Row[], { cursor, limit }: Request): { rows: readonly Row[]; next?: string } {
  const start = cursor === undefined ? 0 : rows.findIndex(row => row.tag === cursor) + 1
  const shown = rows.slice(start, start + limit)
  const last = shown.at(-1)
  return start + limit < rows.length && last ? { rows: shown, next: last.tag } : { rows: shown }
}

/** Only the named tags, without asking for the list: what a table asks for the rows in view. */
async function namedRows(ctx: Context, repository: Repository, names: string): Promise<TagsAnswer> {
  const tags = [...new Set(names.split(',').filter(name => name !== ''))].slice(0, 2000)
  const rows = withAliases(await withDetails(ctx, repository, tags.map(bareRow)))
  return { repository: formatRepository(repository), total: rows.length, all: rows.length, truncated: false, rows }
}

/**
 * The tag table: filtered, sorted and paged here, since registries list tags in no useful order.
 * Sorting by date or size reads every tag that the filter leaves; names alone need only the list.
 */
export async function browseTags(ctx: Context, repository: Repository, request: Request): Promise<TagsAnswer> {
  if (request.names !== undefined) return namedRows(ctx, repository, request.names)
  const { tags, truncated } = await listAllTags(ctx, repository)
  const selected = tags.map(bareRow).filter(selects(request))
  const early = needsDetails(request.sort)
  if (early) assertOrderable(selected.length, repository)
  const sortable = early ? await withDetails(ctx, repository, selected) : selected
  const sorted = sortable.toSorted(orders[request.sort])
  const { rows, next } = page(early ? withAliases(sorted) : sorted, request)
  const shown = request.details && !early ? withAliases(await withDetails(ctx, repository, rows)) : [...rows]
  return {
    repository: formatRepository(repository),
    total: selected.length,
    all: tags.length,
    truncated,
    rows: shown,
    ...(next !== undefined && { next }),
  }
}
