import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { tarHeader } from './tar-header.ts'

export const stallingRepository = 'stalling/image'
export const stallingTags = ['1', '2'] as const
/** Answers how many layers are being waited for. */
const heldPath = '/held'

export interface StallingRegistry {
  readonly host: string
  /** Digest of the only layer of tag `1`. */
  readonly layer: string
  stop(): Promise<void>
}

interface Blob {
  readonly bytes: Buffer
  readonly mediaType: string
  readonly isLayer?: true
}

const OCI = 'application/vnd.oci.image'
const digestOf = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
const describe = ({ bytes, mediaType }: Blob) => ({ mediaType, digest: digestOf(bytes), size: bytes.length })

/** One layer of one file, which no other run has. */
function buildImage() {
  const contents = randomBytes(1 << 20)
  const tar = Buffer.concat([tarHeader('srv/data', contents.length), contents, Buffer.alloc(1024)])
  const layer: Blob = { bytes: gzipSync(tar), mediaType: `${OCI}.layer.v1.tar+gzip`, isLayer: true }
  const document = {
    architecture: 'amd64',
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: [digestOf(tar)] },
  }
  const config: Blob = { bytes: Buffer.from(JSON.stringify(document)), mediaType: `${OCI}.config.v1+json` }
  const mediaType = `${OCI}.manifest.v1+json`
  const text = JSON.stringify({ schemaVersion: 2, mediaType, config: describe(config), layers: [describe(layer)] })
  const manifest: Blob = { bytes: Buffer.from(text), mediaType }
  return { manifest, blobs: [manifest, config, layer], layer: digestOf(layer.bytes) }
}

/** How many layers are being waited for, as a test in another process asks. */
export async function heldBy(host: string): Promise<number> {
  const response = await fetch(`http://${host}${heldPath}`)
  return Number(await response.text())
}

/** A registry whose layers come half-way and then no further, until whoever asked for them leaves. */
export async function startStallingRegistry(): Promise<StallingRegistry> {
  const images = new Map(stallingTags.map(tag => [tag as string, buildImage()]))
  const blobs = new Map([...images.values()].flatMap(image => image.blobs.map(blob => [digestOf(blob.bytes), blob])))
  const held = new Set<ServerResponse>()

  function send(outgoing: ServerResponse, isHead: boolean, blob: Blob | undefined): void {
    if (!blob) return void outgoing.writeHead(404).end()
    const { bytes, mediaType } = blob
    const digest = { 'docker-content-digest': digestOf(bytes) }
    outgoing.writeHead(200, { 'content-type': mediaType, 'content-length': bytes.length, ...digest })
    if (isHead) return void outgoing.end()
    if (!blob.isLayer) return void outgoing.end(bytes)
    held.add(outgoing)
    outgoing.once('close', () => held.delete(outgoing))
    outgoing.write(bytes.subarray(0, bytes.length / 2))
  }

  const server = createServer(({ method, url = '' }, outgoing) => {
    const last = url.slice(url.lastIndexOf('/') + 1)
    if (url === heldPath) outgoing.end(String(held.size))
    else if (url === '/v2/') outgoing.end('{}')
    else if (url.startsWith(`/v2/${stallingRepository}/tags/list`))
      outgoing.end(JSON.stringify({ name: stallingRepository, tags: stallingTags }))
    else send(outgoing, method === 'HEAD', images.get(last)?.manifest ?? blobs.get(last))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    layer: images.get(stallingTags[0])?.layer ?? '',
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
