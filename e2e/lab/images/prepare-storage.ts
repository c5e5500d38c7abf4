import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LabRegistryName, StoredImage } from '../lab.ts'
import { type RunningRegistry, startRegistry } from '../registry-process.ts'
import { buildFromContainerfiles, buildWithUmoci, openWorkshop } from './build-images.ts'
import { makeRootFilesystems } from './debian-rootfs.ts'
import { fillRegistries } from './fill-registries.ts'
import { listImages } from './list-images.ts'

export interface PreparedStorage {
  /** Holds one folder of registry storage by registry name. */
  readonly folder: string
  readonly images: readonly StoredImage[]
}

const names: readonly LabRegistryName[] = ['open', 'htpasswd', 'token']

/** Over every file of this folder: whatever makes the images differ is in one of them. */
async function recipeHash(): Promise<string> {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const hash = createHash('sha256')
  for (const name of (await readdir(folder)).sort()) hash.update(name).update(await readFile(join(folder, name)))
  return hash.digest('hex').slice(0, 16)
}

async function fill(folder: string): Promise<readonly StoredImage[]> {
  const workshop = openWorkshop(join(folder, 'workshop'))
  await mkdir(workshop.folder, { recursive: true })
  await makeRootFilesystems(workshop.folder)
  await buildWithUmoci(workshop)
  await buildFromContainerfiles(workshop)
  const running: RunningRegistry[] = []
  try {
    for (const name of names) running.push(await startRegistry({ folder, storage: join(folder, name) }))
    const [open = '', htpasswd = '', token = ''] = running.map(({ host }) => host)
    const hosts = { open, htpasswd, token }
    await fillRegistries(workshop, hosts)
    return await listImages(hosts)
  } finally {
    await Promise.all(running.map(registry => registry.stop()))
    await rm(workshop.folder, { recursive: true, force: true })
  }
}

/** The storage of the registries under `cache`, built on first use and whenever the recipe has changed. */
export async function prepareStorage(cache: string): Promise<PreparedStorage> {
  const folder = join(cache, await recipeHash())
  const list = join(folder, 'images.json')
  const known = await readFile(list, 'utf8').catch(() => undefined)
  if (known !== undefined) return { folder, images: JSON.parse(known) as readonly StoredImage[] }

  // Only one recipe is kept; a build that was interrupted leaves nothing that looks complete.
  await rm(cache, { recursive: true, force: true })
  const unfinished = `${folder}.unfinished`
  await mkdir(unfinished, { recursive: true })
  const images = await fill(unfinished)
  await writeFile(join(unfinished, 'images.json'), JSON.stringify(images, null, 2))
  await rename(unfinished, folder)
  return { folder, images }
}
