import type { Context } from '#lib/context/context'
import type { TagDetails } from '#lib/contract/tags'
import { attempt } from '#lib/errors/attempt'
import { isDigest } from '#lib/oci/digest/digest'
import type { Repository } from '#lib/oci/reference/types'
import type { VendorClient } from '#lib/registry/vendors/vendor-client'
import type { VendorTag, VendorTagsPage } from '#lib/registry/vendors/vendor-facts'

/** A page of a vendor's tags; a table, its rows and its next page ask for the same ones. */
const currentForMs = 2 * 60_000

/** Pages read for one table. Tags that these do not hold are opened one by one, as if the vendor told nothing. */
const maxPages = 20

// https://github.com/opencontainers/image-spec/blob/main/media-types.md
const contents: Readonly<Record<string, TagDetails['content']>> = {
  'application/vnd.oci.image.index.v1+json': 'index',
  'application/vnd.docker.distribution.manifest.list.v2+json': 'index',
  'application/vnd.oci.image.manifest.v1+json': 'image',
  'application/vnd.docker.distribution.manifest.v2+json': 'image',
}

const contentOf = ({ mediaType, platforms = [] }: VendorTag): TagDetails['content'] =>
  (mediaType !== undefined && contents[mediaType]) || (platforms.length > 1 ? 'index' : 'image')

/**
 * Some vendors do not tell platforms. For the rows in view these are worth opening each tag; to sort a long list it has
 * to do without, for else the vendor's help would help nothing.
 */
const longList = 100

/** A row's facts where the vendor tells enough of them; without a digest, the tag has to be opened. */
function detailsOf(tag: VendorTag, source: string, wanted: number): TagDetails | undefined {
  const { digest, platforms = [], mediaType = '', sizeBytes } = tag
  if (digest === undefined || !isDigest(digest) || (platforms.length === 0 && wanted <= longList)) return undefined
  const created = tag.created ?? tag.pushed
  return {
    digest,
    mediaType,
    content: contentOf(tag),
    platforms: platforms.map(({ platform, digest: own = digest, sizeBytes: size }) => ({
      platform,
      digest: own,
      ...(size !== undefined && { sizeBytes: size }),
    })),
    ...(sizeBytes !== undefined && { sizeBytes }),
    ...(created !== undefined && { created }),
    source,
  }
}

async function readPage(ctx: Context, vendor: VendorClient, { registry, name }: Repository, cursor?: string) {
  const { describeTags } = vendor
  if (!describeTags) return undefined
  const key = ['vendor-tags', registry, name, cursor ?? '']
  const load = (): Promise<VendorTagsPage> => describeTags(name, cursor, { signal: ctx.signal })
  const page = await attempt(() => ctx.recent(key, currentForMs, load))
  return page.ok ? page.value : undefined
}

/** The platforms of a tag whose list was cut by the edge of a page. */
function joined(before: VendorTag | undefined, tag: VendorTag): VendorTag {
  if (before?.digest === undefined || before.digest !== tag.digest) return before ?? tag
  return { ...before, platforms: [...(before.platforms ?? []), ...(tag.platforms ?? [])] }
}

/**
 * What the registry's vendor tells of `tags` in bulk, as far as it tells: a few requests instead of several a tag. A
 * vendor that fails costs nothing but its silence: the tags are then read from the registry.
 */
export async function readVendorTags(
  ctx: Context,
  repository: Repository,
  tags: readonly string[],
): Promise<ReadonlyMap<string, TagDetails>> {
  const connected = await attempt(() => ctx.vendor(repository.registry, { detect: false }))
  if (!connected.ok || !connected.value.describeTags) return new Map()
  const vendor = connected.value
  const told = new Map<string, VendorTag>()
  const missing = new Set(tags)
  let partial: readonly VendorTag[] = []
  let cursor: string | undefined
  for (let pages = 0; pages < maxPages && missing.size + partial.length > 0; pages++) {
    const page: VendorTagsPage | undefined = await readPage(ctx, vendor, repository, cursor)
    partial = []
    for (const tag of page?.tags ?? []) {
      if (!missing.delete(tag.tag) && !told.has(tag.tag)) continue
      told.set(tag.tag, joined(told.get(tag.tag), tag))
      if (tag.partial) partial = [...partial, tag]
    }
    cursor = page?.next
    if (cursor === undefined) break
  }
  const details = [...told].map(([name, tag]) => [name, detailsOf(tag, vendor.apiHost, tags.length)] as const)
  return new Map(details.filter((entry): entry is [string, TagDetails] => entry[1] !== undefined))
}
