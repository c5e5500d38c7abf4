import { open } from 'node:fs/promises'

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
      const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, offset + start)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  }
