import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DistributionError } from '../distribution-error.ts'
import { publish, syncDirectory, writeSynced } from './atomic-write.ts'
import { readIndex } from './index-file.ts'
import { emptyIndex } from './layout-index.ts'
import { RepositoryLayout } from './repository-layout.ts'
import { fromDirectoryName, isRepositoryName, toDirectoryName } from './repository-name.ts'

/** Remains of an interrupted write are removed when the store is opened and they are older than this. */
const incomingMaxAgeMs = 24 * 60 * 60 * 1000

/**
 * Many repositories on disk, each an OCI image layout of its own:
 *
 *     <root>/course+httpd/{oci-layout,index.json,blobs/sha256/…}
 *     <root>/.incoming/…          files on their way in, on the same file system so that a rename publishes them
 *
 * https://github.com/opencontainers/image-spec/blob/main/image-layout.md
 */
export class LayoutStore {
  readonly root: string
  readonly incoming: string

  constructor(root: string) {
    this.root = root
    this.incoming = join(root, '.incoming')
  }

  /** Repository names in lexical order. */
  async repositoryNames(): Promise<readonly string[]> {
    const entries = await readdir(this.root, { withFileTypes: true })
    return entries.flatMap(entry => (entry.isDirectory() && fromDirectoryName(entry.name)) || []).sort()
  }

  /** Undefined when there is no such repository. @throws DistributionError NAME_INVALID */
  async repository(name: string): Promise<RepositoryLayout | undefined> {
    const layout = this.#layout(name)
    return (await readIndex(layout.directory)) ? layout : undefined
  }

  /** The repository, created if need be. @throws DistributionError NAME_INVALID */
  async ensureRepository(name: string): Promise<RepositoryLayout> {
    const layout = this.#layout(name)
    if (!(await readIndex(layout.directory))) await this.#createLayout(layout.directory)
    return layout
  }

  #layout(name: string): RepositoryLayout {
    if (!isRepositoryName(name)) {
      throw new DistributionError('NAME_INVALID', 'invalid repository name', { detail: { name: name.slice(0, 256) } })
    }
    return new RepositoryLayout(name, join(this.root, toDirectoryName(name)), this.incoming)
  }

  /** Builds the whole layout aside and renames it into place, so that there never is a half-made one. */
  async #createLayout(directory: string): Promise<void> {
    const temporary = join(this.incoming, randomUUID())
    await mkdir(join(temporary, 'blobs', 'sha256'), { recursive: true })
    await writeSynced(join(temporary, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
    await writeSynced(join(temporary, 'index.json'), JSON.stringify(emptyIndex))
    await syncDirectory(temporary)
    try {
      await publish(temporary, directory)
    } catch (error) {
      await rm(temporary, { recursive: true, force: true })
      // Another request created the same repository first.
      if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    }
  }
}

/** Opens or creates a store below `root`, on one local file system. */
export async function openLayoutStore(root: string): Promise<LayoutStore> {
  const store = new LayoutStore(root)
  await mkdir(store.incoming, { recursive: true })
  const oldest = Date.now() - incomingMaxAgeMs
  for (const name of await readdir(store.incoming)) {
    const path = join(store.incoming, name)
    const { mtimeMs } = await stat(path)
    if (mtimeMs < oldest) await rm(path, { recursive: true, force: true })
  }
  return store
}
