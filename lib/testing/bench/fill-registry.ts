import { digestOf, pushBlob, pushManifest } from '../../../e2e/lab/publish.ts'
import { mapConcurrent } from '../../context/map-concurrent.ts'

/** Every tag is an image of its own. */
export const imagesRepository = 'bench/images'
/** Every tag is another name of one image. */
export const namesRepository = 'bench/names'
export const tagCount = 2_000
export const repositoryCount = 5_015

/** Requests at a time while filling. */
const concurrency = 16

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const CONFIG = 'application/vnd.oci.image.config.v1+json'
const LAYER = 'application/vnd.oci.image.layer.v1.tar'

/** As versions are numbered: `1.0.0` … `1.19.99`. */
export const tagOf = (index: number) => `1.${Math.floor(index / 100)}.${index % 100}`

const allTags = Array.from({ length: tagCount }, (_, index) => tagOf(index))

const layerBytes = (index: number) => Buffer.alloc(4_096, `layer ${index} `)

/** A config of ordinary size (2 to 3 kB), different for every tag. https://github.com/opencontainers/image-spec/blob/main/config.md */
function config(index: number, diffIds: readonly string[]): Buffer {
  const created = new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString()
  return Buffer.from(
    JSON.stringify({
      created,
      architecture: 'amd64',
      os: 'linux',
      config: {
        Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', `BUILD=${index}`],
        Entrypoint: ['/usr/sbin/httpd'],
        Cmd: ['-DFOREGROUND'],
        ExposedPorts: { '80/tcp': {}, '443/tcp': {} },
        Labels: { 'org.opencontainers.image.version': tagOf(index), 'org.opencontainers.image.revision': `${index}` },
      },
      rootfs: { type: 'layers', diff_ids: diffIds },
      history: diffIds.map((diffId, layer) => ({
        created,
        created_by: `/bin/sh -c set -eux; install-step-${layer} --build ${index} ${'--with-a-long-option '.repeat(8)}`,
        comment: diffId,
      })),
    }),
  )
}

async function pushImage(host: string, repository: string, index: number) {
  const contents = Array.from({ length: 5 }, (_, layer) => layerBytes(layer))
  const layers = await Promise.all(contents.map(bytes => pushBlob(host, repository, LAYER, bytes)))
  const image = await pushBlob(host, repository, CONFIG, config(index, contents.map(digestOf)))
  return { schemaVersion: 2, mediaType: MANIFEST, config: image, layers }
}

/** 2,000 images that share their layers, as the builds of one program do. */
async function pushImages(host: string): Promise<void> {
  const first = await pushImage(host, imagesRepository, 0)
  const diffIds = Array.from({ length: first.layers.length }, (_, layer) => digestOf(layerBytes(layer)))
  await mapConcurrent(allTags, concurrency, async (tag, index) => {
    const image = await pushBlob(host, imagesRepository, CONFIG, config(index, diffIds))
    await pushManifest(host, imagesRepository, tag, { ...first, config: image })
  })
}

async function pushNames(host: string): Promise<void> {
  const manifest = await pushImage(host, namesRepository, 0)
  await mapConcurrent(allTags, concurrency, tag => pushManifest(host, namesRepository, tag, manifest))
}

/** A repository is listed as soon as it holds a blob, which costs one request when another has it: a mount. */
async function mountRepositories(host: string): Promise<void> {
  const mount = new URLSearchParams({ mount: digestOf(layerBytes(0)), from: namesRepository })
  const names = Array.from(
    { length: repositoryCount - 2 },
    (_, index) => `team-${index % 50}/service-${String(index).padStart(4, '0')}`,
  )
  await mapConcurrent(names, concurrency, async name => {
    const response = await fetch(`http://${host}/v2/${name}/blobs/uploads/?${mount}`, { method: 'POST' })
    if (response.status !== 201) throw new Error(`mounting into ${name}: ${response.status} ${await response.text()}`)
    await response.body?.cancel()
  })
}

/** Puts two repositories with 2,000 tags each, and as many empty ones as make 5,015. */
export async function fillRegistry(host: string): Promise<void> {
  await pushImages(host)
  await pushNames(host)
  await mountRepositories(host)
}
