import { AppError } from '#lib/errors/app-error'
import { attempt } from '#lib/errors/attempt'
import { type Sentence, say, verbatim } from '#lib/messages/say'
import { type Digest, digestAlgorithm, isDigest, isVerifiable } from '#lib/oci/digest/digest'
import { legacyPayload } from '#lib/oci/manifest/legacy-payload'
import { manifestAccept } from '#lib/oci/media-types/accept'
import { mediaTypeInfo, normalizeMediaType } from '#lib/oci/media-types/media-type-info'
import { pullScope } from '../auth/scope.ts'
import type { CallOptions, ManifestBytes, ManifestHead } from '../types.ts'
import { apiPath } from './api-path.ts'
import { computeDigest, matchesDigest } from './compute-digest.ts'
import type { Connection } from './connection.ts'
import { printableText } from './printable-text.ts'
import { readWarnings } from './read-warnings.ts'

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
export async function getManifest(
  connection: Connection,
  tagOrDigest: string,
  options: CallOptions,
): Promise<ManifestBytes> {
  const response = await request(connection, 'GET', tagOrDigest, options)
  if (response.status !== 200) throw await connection.failure(response, subject(connection, tagOrDigest))
  const bytes = await response.bytes()
  const contentType = response.header('content-type')
  const { digest, digested } = await identify(connection, tagOrDigest, bytes, contentType)
  const claimed = response.header('docker-content-digest')
  return {
    bytes,
    digest,
    ...(contentType && { contentType: normalizeMediaType(contentType) }),
    ...(claimed && !agrees(claimed, digested) && { claimedDigest: printableText(claimed, 200) }),
    warnings: readWarnings(response.headers('warning')),
  }
}

/** Asks by HEAD, or by GET where the registry does not serve HEAD. Docker Hub does not count a HEAD as a pull. */
export async function headManifest(
  connection: Connection,
  tagOrDigest: string,
  options: CallOptions,
): Promise<ManifestHead> {
  const response = await request(connection, 'HEAD', tagOrDigest, options)
  if (response.status === 405 || response.status === 501) {
    await response.discard()
    const { bytes, digest, contentType } = await getManifest(connection, tagOrDigest, options)
    return { digest, sizeBytes: bytes.byteLength, ...(contentType && { mediaType: contentType }) }
  }
  if (response.status !== 200) throw await connection.failure(response, subject(connection, tagOrDigest))
  await response.discard()
  const claimed = response.header('docker-content-digest') ?? ''
  const contentType = response.header('content-type')
  const length = response.header('content-length') ?? ''
  return {
    ...(isDigest(claimed) && { digest: claimed }),
    ...(contentType && { mediaType: normalizeMediaType(contentType) }),
    ...(/^\d{1,15}$/.test(length) && { sizeBytes: Number(length) }),
  }
}

function request(connection: Connection, method: 'GET' | 'HEAD', tagOrDigest: string, { signal }: CallOptions) {
  const { name } = connection.source
  return connection.send({
    method,
    path: apiPath(name, 'manifests', tagOrDigest),
    purpose: 'manifest',
    scopes: [pullScope(name)],
    headers: { accept: manifestAccept },
    ...(signal && { signal }),
  })
}

const subject = ({ source }: Connection, tagOrDigest: string): Sentence =>
  verbatim(`${source.writtenName}${isDigest(tagOrDigest) ? '@' : ':'}${tagOrDigest}`)

/** The digest the bytes stand for, and the bytes it is of: a signed schema 1 manifest is named by what was signed. */
async function identify(
  connection: Connection,
  tagOrDigest: string,
  bytes: Uint8Array,
  contentType: string | undefined,
) {
  if (!isDigest(tagOrDigest)) {
    const digested = await digestedBytes(bytes, contentType)
    return { digest: computeDigest(digested), digested }
  }
  if (matchesDigest(bytes, tagOrDigest)) return { digest: tagOrDigest, digested: bytes }
  const digested = await digestedBytes(bytes, contentType)
  if (matchesDigest(digested, tagOrDigest)) return { digest: tagOrDigest, digested }
  throw wrongDigest(connection, say`manifest`, tagOrDigest)
}

async function digestedBytes(bytes: Uint8Array, contentType: string | undefined): Promise<Uint8Array> {
  const { role } = mediaTypeInfo(normalizeMediaType(contentType ?? ''))
  if (role === 'index' || role === 'manifest' || role === 'artifact-manifest') return bytes
  const payload = await attempt(() => legacyPayload(bytes))
  return payload.ok ? payload.value : bytes
}

/** Whether the registry's own claim, by whichever algorithm, is true of the bytes. */
const agrees = (claimed: string, bytes: Uint8Array): boolean =>
  isDigest(claimed) && isVerifiable(claimed) && computeDigest(bytes, digestAlgorithm(claimed)) === claimed

export function wrongDigest({ source }: Connection, what: Sentence, digest: Digest): AppError {
  return new AppError(
    'malformed',
    say`${source.location} sent a ${what} with the wrong digest: the bytes are not ${digest}.`,
    {
      host: source.vendor.host,
      hint: say`The bytes were thrown away. The administrator of ${source.location}, or whoever runs a proxy before it, has to repair this.`,
    },
  )
}
