import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Makes renames into `directory` survive a power cut. */
export async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes a new file and waits until its bytes are on disk. */
export async function writeSynced(path: string, bytes: Uint8Array | string): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Moves a synced file or directory to its final name; readers see the old state or the new one, never a part. */
export async function publish(temporary: string, target: string): Promise<void> {
  await rename(temporary, target)
  await syncDirectory(dirname(target))
}

/**
 * Replaces `target` in one step.
 * @param incoming a directory on the same file system, where an interrupted write may leave its remains
 */
export async function replaceFile(target: string, bytes: Uint8Array | string, incoming: string): Promise<void> {
  const temporary = join(incoming, randomUUID())
  try {
    await writeSynced(temporary, bytes)
    await publish(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
