import type { Context } from '#lib/context/context'
import type { TagDetails, TagRow, TagSort, TagsAnswer, TagsQuery } from '#lib/contract/tags'
import { AppError } from '#lib/errors/app-error'
import { toWire } from '#lib/errors/to-wire'
import { listAllTags } from '#lib/inspect/list-all-tags'
import { say } from '#lib/messages/say'
import { tell } from '#lib/messages/tell'
import { mediaTypeInfo } from '#lib/oci/media-types/media-type-info'
import { sortTags } from '#lib/oci/reference/compare-tags'
import { formatRepository } from '#lib/oci/reference/format-reference'
import { classifyTag, isImageTag } from '#lib/oci/reference/tag-kind'
import type { Repository } from '#lib/oci/reference/types'
import { describeTags } from './describe-tag.ts'

type Request = Pick<TagsQuery, 'cursor' | 'limit' | 'sort' | 'filter' | 'kind' | 'names' | 'details'>
type Row = TagRow

type Order = 'created' | '-created' | 'size' | '-size'

const dateOf = (row: Row) => Date.parse(row.details?.created ?? '')
const sizeOf = (row: Row) => row.details?.sizeBytes ?? Number.NaN

/** How rows compare; an unknown date or size sorts last in either direction. Equal rows stay as they were. */
const orders: Record<Order, (a: Row, b: Row) => number> = {
  created: (a, b) => byNumber(dateOf(a), dateOf(b), 1),
  '-created': (a, b) => byNumber(dateOf(a), dateOf(b), -1),
  size: (a, b) => byNumber(sizeOf(a), sizeOf(b), 1),
  '-size': (a, b) => byNumber(sizeOf(a), sizeOf(b), -1),
}

function byNumber(left: number, right: number, direction: 1 | -1): number {
  if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(left)) - Number(Number.isNaN(right))
  return (left - right) * direction
}

const isOrder = (sort: TagSort): sort is Order => sort in orders

/** Newest version first, by the list as it was read: sorting a long list again for each filter takes seconds. */
const sortedLists = new WeakMap<readonly string[], readonly string[]>()

function newestFirst(tags: readonly string[]): readonly string[] {
  const sorted = sortedLists.get(tags) ?? sortTags(tags, -1)
  sortedLists.set(tags, sorted)
  return sorted
}

/** Reading more tags than this for one order would hold a registry, and its rate limit, for minutes. */
const maxOrderedTags = 5000

function assertOrderable(count: number, { registry }: Repository): void {
  if (count <= maxOrderedTags) return
  throw new AppError('too-large', say`To sort by date or size, each of the ${count} tags would have to be read.`, {
    hint: say`Filter the names first, down to ${maxOrderedTags} tags.`,
    host: registry,
  })
}

const bareRow =
  ({ locale }: Context) =>
  (tag: string): Row => {
    const { kind, looks, reason } = classifyTag(tag)
    return { tag, kind, looks, reason: tell(reason, locale) }
  }

function selects({ filter, kind }: Request): (tag: string) => boolean {
  const needle = filter?.toLowerCase()
  return tag => (needle === undefined || tag.toLowerCase().includes(needle)) && (kind === 'all' || isImageTag(tag))
}

/** The details, and what the type of an artifact is called where the reader reads it. */
const told = (details: TagDetails, { locale }: Context): Pick<Row, 'details' | 'artifactTitle'> => ({
  details,
  ...(details.artifactType !== undefined && { artifactTitle: tell(mediaTypeInfo(details.artifactType).title, locale) }),
})

async function withDetails(ctx: Context, repository: Repository, rows: readonly Row[]): Promise<Row[]> {
  const described = await describeTags(
    ctx,
    repository,
    rows.map(row => row.tag),
  )
  return rows.map((row, index) => {
    const details = described[index]?.details
    if (!details) return row
    return details.ok ? { ...row, ...told(details.value, ctx) } : { ...row, error: toWire(details.error, ctx.locale) }
  })
}

/** What a row shows of its aliases at most; thousands of tags may name one digest. */
const maxAliases = 50

/** Tags with the same digest point at the same bytes: each row names the others. */
function withAliases(rows: readonly Row[]): Row[] {
  const byDigest = Map.groupBy(
    rows.filter(row => row.details),
    row => row.details?.digest,
  )
  return rows.map(row => {
    const same = (row.details && byDigest.get(row.details.digest)?.slice(0, maxAliases + 1)) ?? []
    const aliases = same.map(other => other.tag).filter(tag => tag !== row.tag)
    return aliases.length === 0 ? row : { ...row, aliases: aliases.slice(0, maxAliases) }
  })
}

/** The part of a sorted list that follows `cursor`. */
function page<T>(sorted: readonly T[], tagOf: (item: T) => string, { cursor, limit }: Request) {
  const start = cursor === undefined ? 0 : sorted.findIndex(item => tagOf(item) === cursor) + 1
  const shown = sorted.slice(start, start + limit)
  const last = shown.at(-1)
  return { shown, ...(start + limit < sorted.length && last !== undefined && { next: tagOf(last) }) }
}

/** Only the named tags, without asking for the list: what a table asks for the rows in view. */
async function namedRows(ctx: Context, repository: Repository, names: string): Promise<TagsAnswer> {
  const tags = [...new Set(names.split(',').filter(name => name !== ''))].slice(0, 2000)
  const rows = withAliases(await withDetails(ctx, repository, tags.map(bareRow(ctx))))
  return { repository: formatRepository(repository), total: rows.length, all: rows.length, truncated: false, rows }
}

async function byName(ctx: Context, repository: Repository, newest: readonly string[], request: Request) {
  const { shown, next } = page(request.sort === 'name' ? newest.toReversed() : newest, tag => tag, request)
  const rows = shown.map(bareRow(ctx))
  return { rows: request.details ? withAliases(await withDetails(ctx, repository, rows)) : rows, next }
}

async function byDetail(
  ctx: Context,
  repository: Repository,
  newest: readonly string[],
  request: Request,
  sort: Order,
) {
  assertOrderable(newest.length, repository)
  const rows = withAliases(await withDetails(ctx, repository, newest.map(bareRow(ctx))))
  const { shown, next } = page(rows.sort(orders[sort]), ({ tag }) => tag, request)
  return { rows: shown, next }
}

/**
 * The tag table: filtered, sorted and paged here, since registries list tags in no useful order.
 * Sorting by date or size reads every tag that the filter leaves; names alone need only the list.
 */
export async function browseTags(ctx: Context, repository: Repository, request: Request): Promise<TagsAnswer> {
  if (request.names !== undefined) return namedRows(ctx, repository, request.names)
  const { tags, truncated } = await listAllTags(ctx, repository)
  const selected = newestFirst(tags).filter(selects(request))
  const { sort } = request
  const { rows, next } = isOrder(sort)
    ? await byDetail(ctx, repository, selected, request, sort)
    : await byName(ctx, repository, selected, request)
  return {
    repository: formatRepository(repository),
    total: selected.length,
    all: tags.length,
    truncated,
    rows,
    ...(next !== undefined && { next }),
  }
}
