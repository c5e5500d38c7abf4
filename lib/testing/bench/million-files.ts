import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createGzip } from 'node:zlib'
import { digestOf, pushBlob, pushManifest } from '../../../e2e/lab/publish.ts'

export const repository = 'bench/million'
export const fileCount = 1_000_000

const block = 512
const OCI = 'application/vnd.oci.image'

/** A ustar header of an empty file: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06 */
function header(name: string): Buffer {
  const bytes = Buffer.alloc(block)
  bytes.write(name, 0)
  bytes.write('0000644\x000000000\x000000000\x0000000000000\x0000000000000\x00        0', 100)
  bytes.write('ustar\x0000', 257)
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return bytes
}

/** A layer with a million files in one directory, which is what a tree finds hardest. */
async function layer(): Promise<{ readonly bytes: Buffer; readonly diffId: string }> {
  const hash = createHash('sha256')
  const gzip = createGzip({ level: 1 })
  const pieces: Buffer[] = []
  gzip.on('data', piece => pieces.push(piece))
  const write = async (bytes: Buffer) => {
    hash.update(bytes)
    if (!gzip.write(bytes)) await once(gzip, 'drain')
  }
  for (let index = 0; index < fileCount; index += 1_000) {
    const names = Array.from({ length: 1_000 }, (_, at) => `srv/file-${String(index + at).padStart(7, '0')}`)
    await write(Buffer.concat(names.map(header)))
  }
  await write(Buffer.alloc(2 * block))
  gzip.end()
  await once(gzip, 'end')
  return { bytes: Buffer.concat(pieces), diffId: `sha256:${hash.digest('hex')}` }
}

/** Puts the image `bench/million:1` into a registry. */
export async function pushMillionFiles(host: string): Promise<void> {
  const { bytes, diffId } = await layer()
  const config = {
    architecture: 'amd64',
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: [diffId] },
    history: [{ created_by: 'COPY files /srv' }],
  }
  const layers = [await pushBlob(host, repository, `${OCI}.layer.v1.tar+gzip`, bytes)]
  const image = await pushBlob(host, repository, `${OCI}.config.v1+json`, Buffer.from(JSON.stringify(config)))
  const manifest = { schemaVersion: 2, mediaType: `${OCI}.manifest.v1+json`, config: image, layers }
  if (layers[0]?.digest !== digestOf(bytes)) throw new Error('The layer was stored as something else.')
  await pushManifest(host, repository, '1', manifest)
}
