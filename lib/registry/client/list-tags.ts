import { say } from '#lib/messages/say'
import type { JsonValue } from '#lib/oci/json/json-value'
import { pullScope } from '../auth/scope.ts'
import type { CallOptions, TagsPage } from '../types.ts'
import { apiPath } from './api-path.ts'
import type { Connection } from './connection.ts'
import { type NextLink, readNextLink } from './next-link.ts'
import { readJsonAnswer } from './read-json-answer.ts'

/** A registry that goes on beyond these is cut off: the last page then still carries `next`. */
export const tagLimits = { pages: 10_000, tags: 1_000_000, bytes: 256 * 1024 * 1024 } as const

// https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests
const tagGrammar = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/

/**
 * Every page of the tag list, until the registry names no further page or one that was already read.
 * No page size is sent: the default serves everywhere, while Quay refuses more than 100 (413) and distribution 2
 * ignores it. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-tags
 */
export async function* listTags(
  connection: Connection,
  { signal }: CallOptions,
  limits: { readonly [Key in keyof typeof tagLimits]: number } = tagLimits,
): AsyncGenerator<TagsPage> {
  const seen = new Set<string>()
  let cursor: NextLink = {}
  let [tags, bytes] = [0, 0]
  for (let pages = 1; ; pages += 1) {
    const page = await readPage(connection, cursor, signal)
    tags += page.tags.length
    bytes += page.sizeBytes
    const { last } = page.next ?? {}
    const goesOn = last !== undefined && !seen.has(last)
    yield {
      tags: page.tags,
      ...(goesOn && { next: last }),
      ...(page.extensions && { extensions: page.extensions }),
    }
    if (!goesOn || pages >= limits.pages || tags >= limits.tags || bytes >= limits.bytes) return
    seen.add(last)
    cursor = page.next ?? {}
  }
}

async function readPage(connection: Connection, cursor: NextLink, signal: AbortSignal | undefined) {
  const { name, writtenName, vendor } = connection.source
  const response = await connection.send({
    path: apiPath(name, 'tags', 'list'),
    query: {
      ...(cursor.n !== undefined && { n: String(cursor.n) }),
      ...(cursor.last !== undefined && { last: cursor.last }),
    },
    purpose: 'tags',
    scopes: [pullScope(name)],
    headers: { accept: 'application/json' },
    ...(signal && { signal }),
  })
  if (response.status !== 200) throw await connection.failure(response, say`the tags of ${writtenName}`)
  const { body, sizeBytes } = await readJsonAnswer(
    response,
    vendor.host,
    say`The tag list of ${vendor.host}/${writtenName}`,
  )
  const entries: readonly JsonValue[] = Array.isArray(body.tags) ? body.tags : []
  const link = readNextLink(response.headers('link'))
  const lastEntry = entries.findLast(entry => typeof entry === 'string')
  const last = link && (link.last ?? lastEntry)
  return {
    tags: entries.filter(isTag),
    sizeBytes,
    ...(link && last && { next: { ...link, last } }),
    ...(hasExtensions(body) && { extensions: { manifest: body.manifest, child: body.child } }),
  }
}

/** Nexus sends `null` and empty entries, Artifactory whole digests: none of them is a tag. */
const isTag = (entry: JsonValue): entry is string => typeof entry === 'string' && tagGrammar.test(entry)

/** Google's registries describe every manifest in the same answer. https://cloud.google.com/artifact-registry/docs */
const hasExtensions = (body: { readonly [key: string]: JsonValue }) =>
  body.manifest !== undefined || body.child !== undefined
