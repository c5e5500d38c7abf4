import { open } from 'node:fs/promises'
import { readAt } from './read-at.ts'

/** The packed windows of an index from `start` to `end`; undefined where they are not there any more. */
export type ReadWindows = (start: number, end: number) => Promise<Uint8Array | undefined>

export const windowsInMemory =
  (windows: Uint8Array): ReadWindows =>
  (start, end) =>
    Promise.resolve(windows.subarray(start, end))

/** Of all windows a read needs one: they stay on the disk, behind the tables of the index. */
export const windowsOnDisk =
  (path: string, offset: number): ReadWindows =>
  async (start, end) => {
    const file = await open(path).catch(() => undefined)
    if (!file) return undefined
    try {
      return await readAt(file, offset + start, end - start)
    } finally {
      await file.close()
    }
  }
