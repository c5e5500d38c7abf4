import { createHash, randomUUID } from 'node:crypto'
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from '../layout/atomic-write.ts'
import { openLayoutStore } from '../layout/layout-store.ts'
import type { SampleRepository } from './format/sample-repository.ts'
import { sha256 } from './format/sha256.ts'
import { sampleRepositories } from './sample-repositories.ts'

const markerName = '.samples'

/**
 * Writes the sample images as a layout store. They are composed in memory at every start, which takes some tens of
 * milliseconds, and written only when what is on disk was composed differently: a change of any sample, or of the
 * compressor, is noticed without a version number that someone has to raise.
 * @returns whether they were written
 */
export async function buildSamples(directory: string): Promise<boolean> {
  const repositories = sampleRepositories()
  const fingerprint = fingerprintOf(repositories)
  if ((await readMarker(directory)) === fingerprint) return false
  const aside = `${directory}.${randomUUID()}`
  await writeRepositories(aside, repositories, fingerprint)
  await replaceDirectory(aside, directory, fingerprint)
  return true
}

async function writeRepositories(
  root: string,
  repositories: readonly SampleRepository[],
  fingerprint: string,
): Promise<void> {
  const store = await openLayoutStore(root)
  await Promise.all(
    repositories.map(async ({ name, blobs, manifests }) => {
      const repository = await store.ensureRepository(name)
      await Promise.all(blobs.map(blob => repository.putBlob(sha256(blob), blob)))
      for (const { bytes, mediaType, tags } of manifests) {
        if (tags.length === 0) await repository.putManifest({ bytes, mediaType })
        for (const tag of tags) await repository.putManifest({ bytes, mediaType, tag })
      }
    }),
  )
  await replaceFile(join(root, markerName), fingerprint, store.incoming)
}

/** Another process may build the same samples at the same time: whoever is second keeps the first one's. */
async function replaceDirectory(aside: string, directory: string, fingerprint: string): Promise<void> {
  const outdated = `${directory}.${randomUUID()}`
  try {
    await rename(directory, outdated).catch(ignoreMissing)
    await rename(aside, directory)
  } catch (error) {
    if ((await readMarker(directory)) !== fingerprint) throw error
  } finally {
    await rm(aside, { recursive: true, force: true })
    await rm(outdated, { recursive: true, force: true })
  }
}

async function readMarker(directory: string): Promise<string | undefined> {
  return readFile(join(directory, markerName), 'utf8').catch(ignoreMissing)
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

function fingerprintOf(repositories: readonly SampleRepository[]): string {
  const hash = createHash('sha256')
  for (const { name, blobs, manifests } of repositories) {
    const documents = manifests.map(({ bytes, tags }) => [sha256(bytes), tags])
    hash.update(JSON.stringify([name, blobs.map(sha256), documents]))
  }
  return hash.digest('hex')
}
