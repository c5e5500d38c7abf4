import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mountBlob, pullManifest, pushBlob, pushManifest } from '../lab/publish.ts'
import { startRegistry } from '../lab/registry-process.ts'

export const TAGS = { repository: 'bench/tags', count: 2_000 } as const
/** Made-up repositories; those of the tags and of the plain images come on top. */
const REPOSITORIES = 5_000
const PLAIN = { repository: 'bench/image', count: 20 } as const

export const plainImage = PLAIN.repository
const RECIPE = `1 ${TAGS.count} ${REPOSITORIES} ${PLAIN.count}`

const PARALLEL = 8
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'

interface ImageManifest {
  readonly mediaType: string
  readonly config: { readonly digest: string }
  readonly layers: readonly { readonly digest: string }[]
  readonly [member: string]: unknown
}

/** Runs `work` for 0 … count-1, a few at a time. */
async function inParallel(count: number, work: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0
  const lane = async () => {
    for (let index = next++; index < count; index = next++) await work(index)
  }
  await Promise.all(Array.from({ length: PARALLEL }, lane))
}

/** An image of its own: config, manifest and digest differ by `index`. */
async function pushImage(host: string, repository: string, tag: string, index: number): Promise<void> {
  const created = new Date(Date.UTC(2020, 0, 1) + index * 3_600_000).toISOString()
  const diffIds = [`sha256:${index.toString(16).padStart(64, '0')}`]
  const image = {
    created,
    architecture: 'amd64',
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: diffIds },
  }
  const bytes = (value: object | string) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
  const config = await pushBlob(host, repository, 'application/vnd.oci.image.config.v1+json', bytes(image))
  const layer = await pushBlob(host, repository, 'application/vnd.oci.image.layer.v1.tar', bytes(`layer ${index % 16}`))
  await pushManifest(host, repository, tag, { schemaVersion: 2, mediaType: MANIFEST, config, layers: [layer] })
}

/** The first plain image once more, in a repository of its own. */
async function copyImage(host: string, repository: string, document: ImageManifest): Promise<void> {
  for (const { digest } of [document.config, ...document.layers]) {
    await mountBlob(host, repository, digest, PLAIN.repository)
  }
  await pushManifest(host, repository, 'latest', document)
}

const repositoryName = (index: number) => `group-${index % 50}/project-${index}`

/** A registry storage with many tags and many repositories, made on first use. */
export async function fillStorage(folder: string): Promise<string> {
  const storage = join(folder, 'storage')
  const recipe = join(folder, 'recipe')
  if ((await readFile(recipe, 'utf8').catch(() => '')) === RECIPE) return storage
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const registry = await startRegistry({ folder, storage })
  try {
    await inParallel(PLAIN.count, index => pushImage(registry.host, PLAIN.repository, `v${index}`, index))
    await inParallel(TAGS.count, index => pushImage(registry.host, TAGS.repository, `1.${index}`, index))
    const { document } = await pullManifest(registry.host, PLAIN.repository, 'v0')
    const manifest = document as unknown as ImageManifest
    await inParallel(REPOSITORIES, index => copyImage(registry.host, repositoryName(index), manifest))
  } finally {
    await registry.stop()
  }
  await writeFile(recipe, RECIPE)
  return storage
}
