import { createHash, randomBytes } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { gmacKeyBytes } from './gmac.ts'

/** What the files of all layers in one store are tagged with. It never leaves the machine. */
export interface ContentKey {
  readonly bytes: Uint8Array
  /** Tells keys apart; tags of different keys say nothing of each other. */
  readonly id: string
}

const keyOf = (bytes: Uint8Array): ContentKey => ({
  bytes,
  id: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
})

/**
 * The key that is kept at `path`, made there by whoever needs it first; several processes agree on one. A key that
 * cannot be kept is good for as long as this process runs.
 * @param temporary beside it, where nothing is
 */
export async function openContentKey(path: string, temporary: string): Promise<ContentKey> {
  const kept = await readFile(path).catch(() => undefined)
  if (kept?.length === gmacKeyBytes) return keyOf(kept)
  const made = randomBytes(gmacKeyBytes)
  try {
    await writeFile(temporary, made, { mode: 0o600 })
    // A damaged one gives way; of those that are made at the same time, the first one stays.
    await (kept ? rename(temporary, path) : link(temporary, path))
  } catch {
    // Another one was first, or none can be kept.
  } finally {
    await rm(temporary, { force: true })
  }
  const agreed = await readFile(path).catch(() => made)
  return keyOf(agreed.length === gmacKeyBytes ? agreed : made)
}
