import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEmbeddedHandler } from '#lib/embedded/http/embedded-handler'
import { type LayoutStore, openLayoutStore } from '#lib/embedded/layout/layout-store'
import { listenEmbedded } from '#lib/embedded/listen'

export interface TestRegistry extends AsyncDisposable {
  readonly origin: string
  /** `127.0.0.1:<port>`, as references have it. */
  readonly host: string
  readonly store: LayoutStore
}

/** A registry on a loopback port over a fresh directory; both are gone when it is disposed of. */
export async function startRegistry({ readOnly = false } = {}): Promise<TestRegistry> {
  const root = await mkdtemp(join(tmpdir(), 'portolan-embedded-'))
  const store = await openLayoutStore(root)
  const { origin, close } = await listenEmbedded(createEmbeddedHandler(store, { readOnly }))
  return {
    origin,
    host: origin.replace('http://', ''),
    store,
    [Symbol.asyncDispose]: async () => {
      await close()
      await rm(root, { recursive: true, force: true })
    },
  }
}

export const digestOf = (content: string | Uint8Array, algorithm = 'sha256'): string =>
  `${algorithm}:${createHash(algorithm).update(content).digest('hex')}`

export async function pushBlob(registry: TestRegistry, name: string, content: string | Uint8Array): Promise<string> {
  const digest = digestOf(content)
  const { status } = await fetch(`${registry.origin}/v2/${name}/blobs/uploads/?digest=${digest}`, {
    method: 'POST',
    body: content as BodyInit,
  })
  if (status !== 201) throw new Error(`push of a blob answered ${status}`)
  return digest
}

export const ociManifest = 'application/vnd.oci.image.manifest.v1+json'
export const ociIndex = 'application/vnd.oci.image.index.v1+json'

export const putManifest = (
  { origin }: TestRegistry,
  name: string,
  reference: string,
  document: unknown,
  contentType = ociManifest,
): Promise<Response> =>
  fetch(`${origin}/v2/${name}/manifests/${reference}`, {
    method: 'PUT',
    headers: { 'content-type': contentType },
    body: typeof document === 'string' ? document : JSON.stringify(document),
  })

/** Pushes an image with one layer; `marker` makes it differ from others. */
export async function pushImage(registry: TestRegistry, name: string, reference: string, marker = reference) {
  const config = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    marker,
    rootfs: { type: 'layers', diff_ids: [] },
  })
  const layer = `layer of ${marker}`
  await pushBlob(registry, name, config)
  await pushBlob(registry, name, layer)
  const text = JSON.stringify({
    schemaVersion: 2,
    mediaType: ociManifest,
    config: describe(config, 'application/vnd.oci.image.config.v1+json'),
    layers: [describe(layer, 'application/vnd.oci.image.layer.v1.tar')],
  })
  const response = await putManifest(registry, name, reference, text)
  if (response.status !== 201) throw new Error(`push of a manifest answered ${response.status}`)
  return {
    text,
    digest: digestOf(text),
    config: digestOf(config),
    layer: digestOf(layer),
    descriptor: describe(text, ociManifest),
  }
}

export const describe = (content: string, mediaType: string) => ({
  mediaType,
  digest: digestOf(content),
  size: Buffer.byteLength(content),
})

export async function errorCode(response: Response): Promise<string | undefined> {
  const body = (await response.json()) as { errors?: readonly { code?: string; message?: string }[] }
  return body.errors?.[0]?.code
}
