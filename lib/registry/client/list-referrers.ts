import { attempt } from '#lib/errors/attempt'
import { type Sentence, say, verbatim } from '#lib/messages/say'
import { type Digest, digestAlgorithm, digestHex } from '#lib/oci/digest/digest'
import { parseManifest } from '#lib/oci/manifest/parse-manifest'
import type { Descriptor } from '#lib/oci/manifest/types'
import { normalizeMediaType } from '#lib/oci/media-types/media-type-info'
import { pullScope } from '../auth/scope.ts'
import type { EgressResponse } from '../egress/types.ts'
import type { CallOptions, ReferrersResult } from '../types.ts'
import { apiPath } from './api-path.ts'
import type { Connection } from './connection.ts'
import { getManifest } from './get-manifest.ts'
import { readNextLink } from './next-link.ts'

const indexType = 'application/vnd.oci.image.index.v1+json'
const maxPages = 1000
const maxReferrers = 10_000

/**
 * What refers to `digest`: by the referrers API or, where that is not served, by the tag that clients keep in its place.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-referrers
 */
export async function listReferrers(
  connection: Connection,
  digest: Digest,
  artifactType: string | undefined,
  options: CallOptions,
): Promise<ReferrersResult> {
  const answer = await askApi(connection, digest, artifactType, options)
  if (!('template' in answer)) return { referrers: answer, source: 'api' }
  const tagged = await readTag(connection, digest, options)
  return {
    referrers: tagged.filter(descriptor => ofType(descriptor, artifactType)),
    source: 'tag-schema',
    fallbackReason: answer,
  }
}

const ofType = (descriptor: Descriptor, artifactType: string | undefined): boolean =>
  artifactType === undefined || descriptor.artifactType === artifactType

/** Every descriptor of every page, or why the API cannot be used. */
async function askApi(
  connection: Connection,
  digest: Digest,
  artifactType: string | undefined,
  { signal }: CallOptions,
): Promise<readonly Descriptor[] | Sentence> {
  const { name } = connection.source
  const found: Descriptor[] = []
  const seen = new Set<string>()
  let last: string | undefined
  do {
    const response = await connection.send({
      path: apiPath(name, 'referrers', digest),
      query: { ...(artifactType && { artifactType }), ...(last !== undefined && { last }) },
      purpose: 'referrers',
      scopes: [pullScope(name)],
      headers: { accept: indexType },
      ...(signal && { signal }),
    })
    const reason = await whyUnusable(connection, response, digest)
    if (reason !== undefined) return reason
    const manifest = parseManifest(await response.bytes(), indexType)
    if (manifest.kind !== 'index') return say`an answer that is no index`
    // A registry may ignore the filter; applying it twice changes nothing.
    found.push(...manifest.manifests.filter(descriptor => ofType(descriptor, artifactType)))
    last = readNextLink(response.headers('link'))?.last
    if (last !== undefined && seen.has(last)) break
    if (last !== undefined) seen.add(last)
  } while (last !== undefined && seen.size < maxPages && found.length < maxReferrers)
  return found
}

/**
 * Why an answer means that the API is not served: registries without it answer 404, 400, 405 or 406, redirect to a web
 * page (GHCR) or show one (200 with another type). Throws for a refusal, which the tag would only repeat.
 */
async function whyUnusable(
  connection: Connection,
  response: EgressResponse,
  digest: Digest,
): Promise<Sentence | undefined> {
  const { status } = response
  if (status === 200) {
    const type = normalizeMediaType(response.header('content-type') ?? '')
    if (type === indexType) return undefined
    await response.discard()
    return type === '' ? say`no content type answered` : say`${type} answered`
  }
  if (status === 401 || status === 403 || status === 429 || status >= 500) {
    if (status !== 501) throw await connection.failure(response, say`what refers to ${digest}`)
  }
  await response.discard()
  return verbatim(String(status))
}

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema */
export const referrersTag = (digest: Digest): string =>
  `${digestAlgorithm(digest).slice(0, 32)}-${digestHex(digest).slice(0, 64)}`

/**
 * The descriptors of the index behind the fallback tag; none where there is no such tag. GitLab resolves the tag to
 * the subject itself, so that only an index other than the subject counts.
 */
async function readTag(connection: Connection, digest: Digest, options: CallOptions): Promise<readonly Descriptor[]> {
  const fetched = await attempt(() => getManifest(connection, referrersTag(digest), options))
  if (!fetched.ok && fetched.error.code === 'not-found') return []
  if (!fetched.ok) throw fetched.error
  const { bytes, contentType, digest: found } = fetched.value
  if (found === digest || contentType !== indexType) return []
  const manifest = parseManifest(bytes, contentType)
  if (manifest.kind !== 'index' || manifest.mediaType !== indexType || manifest.conflict) return []
  return manifest.manifests.slice(0, maxReferrers)
}
