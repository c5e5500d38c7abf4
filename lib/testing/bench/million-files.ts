import { digestOf, pushBlob, pushManifest } from '../../../e2e/lab/publish.ts'
import { manyFilesLayer } from '../many-files-layer.ts'

export const repository = 'bench/million'
export const fileCount = 1_000_000

const OCI = 'application/vnd.oci.image'

/** Puts the image `bench/million:1`, of a million files in one directory, into a registry. */
export async function pushMillionFiles(host: string): Promise<void> {
  const { bytes, diffId } = await manyFilesLayer(fileCount)
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
