import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { link, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { streamEstargz, tocDigestAnnotation } from '../../embedded/samples/format/estargz.ts'
import { file, type TarEntry } from '../../embedded/samples/format/tar-entry.ts'
import type { PreparedLayer } from './prepare-layer.ts'
import { timedCommand } from './timed-command.ts'

/** A layer that tells its files itself. */
export interface TocLayer {
  readonly kind: 'eStargz' | 'zstd:chunked'
  readonly file: string
  readonly digest: string
  readonly sizeBytes: number
  readonly mediaType: string
  readonly annotations: Readonly<Record<string, string>>
}

const gzipType = 'application/vnd.oci.image.layer.v1.tar+gzip'
/** As stargz-snapshotter cuts files unless told otherwise. */
const chunkSizeBytes = 4 << 20

function* filesOf(list: string): Generator<TarEntry> {
  for (const path of list.split('\n')) yield file(path, readFileSync(`/${path}`))
}

async function buildEstargz(layer: PreparedLayer, to: string): Promise<TocLayer> {
  const list = await readFile(join(layer.file, '../files'), 'utf8')
  const target = openSync(to, 'w')
  const hash = createHash('sha256')
  const blob = (bytes: Uint8Array) => {
    hash.update(bytes)
    writeSync(target, bytes)
  }
  const tocDigest = streamEstargz(filesOf(list), chunkSizeBytes, { blob, tar: () => undefined })
  closeSync(target)
  const digest = `sha256:${hash.digest('hex')}`
  const annotations = { [tocDigestAnnotation]: tocDigest }
  return { kind: 'eStargz', file: to, digest, sizeBytes: (await stat(to)).size, mediaType: gzipType, annotations }
}

/** skopeo recompresses an image of the one layer. */
async function buildZstdChunked(layer: PreparedLayer, to: string): Promise<TocLayer> {
  const folder = await mkdtemp(`${to}-`)
  try {
    const blobs = join(folder, 'layout/blobs/sha256')
    await mkdir(blobs, { recursive: true })
    const put = async (mediaType: string, document: object) => {
      const text = JSON.stringify(document)
      const hex = createHash('sha256').update(text).digest('hex')
      await writeFile(join(blobs, hex), text)
      return { mediaType, digest: `sha256:${hex}`, size: Buffer.byteLength(text) }
    }
    await link(layer.file, join(blobs, layer.digest.slice('sha256:'.length)))
    const config = await put('application/vnd.oci.image.config.v1+json', {
      architecture: 'amd64',
      os: 'linux',
      config: {},
      rootfs: { type: 'layers', diff_ids: [layer.diffId] },
    })
    const mediaType = 'application/vnd.oci.image.manifest.v1+json'
    const layers = [{ mediaType: gzipType, digest: layer.digest, size: layer.sizeBytes }]
    const manifest = await put(mediaType, { schemaVersion: 2, mediaType, config, layers })
    await writeFile(join(folder, 'layout/index.json'), JSON.stringify({ schemaVersion: 2, manifests: [manifest] }))
    await writeFile(join(folder, 'layout/oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
    await writeFile(join(folder, 'policy.json'), '{"default":[{"type":"insecureAcceptAnything"}]}')
    const options = ['--quiet', '--dest-compress', '--dest-compress-format', 'zstd:chunked']
    const [from, into] = [`oci:${folder}/layout`, `dir:${folder}/out`]
    await timedCommand('skopeo', ['--policy', join(folder, 'policy.json'), 'copy', ...options, from, into])
    const made = JSON.parse(await readFile(join(folder, 'out/manifest.json'), 'utf8')).layers[0]
    await rename(join(folder, 'out', made.digest.slice('sha256:'.length)), to)
    return {
      kind: 'zstd:chunked',
      file: to,
      digest: made.digest,
      sizeBytes: made.size,
      mediaType: made.mediaType,
      annotations: made.annotations,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The files of `layer` as both kinds of layers with a table of contents; made on first use (some minutes). */
export async function prepareTocLayers(cache: string, layer: PreparedLayer): Promise<readonly TocLayer[]> {
  const facts = join(cache, 'toc-layers.json')
  try {
    return JSON.parse(await readFile(facts, 'utf8')) as readonly TocLayer[]
  } catch {
    process.stdout.write('Packing that layer with tables of contents …\n')
    const made = [
      await buildEstargz(layer, join(cache, 'layer.esgz')),
      await buildZstdChunked(layer, join(cache, 'layer.tar.zst')),
    ]
    await writeFile(facts, JSON.stringify(made))
    return made
  }
}
