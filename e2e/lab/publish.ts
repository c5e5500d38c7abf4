import { createHash } from 'node:crypto'

/** Pushes documents as they are written here, which no tool does: https://github.com/opencontainers/distribution-spec */

export const digestOf = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

const check = async (response: Response, what: string) => {
  if (!response.ok) throw new Error(`${what}: ${response.status} ${await response.text()}`)
  return response
}

/** Pushes one blob in a single PUT and resolves to its descriptor. */
export async function pushBlob(host: string, repository: string, mediaType: string, bytes: Uint8Array) {
  const digest = digestOf(bytes)
  const begun = await check(
    await fetch(`http://${host}/v2/${repository}/blobs/uploads/`, { method: 'POST' }),
    `starting the upload of ${digest}`,
  )
  const url = new URL(begun.headers.get('location') ?? '', `http://${host}`)
  url.searchParams.set('digest', digest)
  const headers = { 'content-type': 'application/octet-stream' }
  await check(await fetch(url, { method: 'PUT', headers, body: Buffer.from(bytes) }), `uploading ${digest}`)
  return { mediaType, digest, size: bytes.byteLength }
}

/** Puts a manifest under a tag, or under its digest without one, and resolves to its descriptor. */
export async function pushManifest(
  host: string,
  repository: string,
  tag: string | undefined,
  document: { readonly mediaType: string; readonly [member: string]: unknown },
) {
  const body = Buffer.from(JSON.stringify(document))
  const digest = digestOf(body)
  const url = `http://${host}/v2/${repository}/manifests/${tag ?? digest}`
  await check(await fetch(url, { method: 'PUT', headers: { 'content-type': document.mediaType }, body }), `PUT ${url}`)
  return { mediaType: document.mediaType, digest, size: body.byteLength }
}

const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ')

/** Reads a manifest back. */
export async function pullManifest(host: string, repository: string, reference: string) {
  const url = `http://${host}/v2/${repository}/manifests/${reference}`
  const response = await check(await fetch(url, { headers: { accept: ACCEPT } }), `GET ${url}`)
  const bytes = Buffer.from(await response.arrayBuffer())
  return {
    digest: digestOf(bytes),
    size: bytes.byteLength,
    mediaType: response.headers.get('content-type') ?? '',
    document: JSON.parse(bytes.toString()) as Record<string, unknown>,
  }
}

export async function deleteManifest(host: string, repository: string, digest: string): Promise<void> {
  const url = `http://${host}/v2/${repository}/manifests/${digest}`
  await check(await fetch(url, { method: 'DELETE' }), `DELETE ${url}`)
}
