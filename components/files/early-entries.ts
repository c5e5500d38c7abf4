import type { EarlyFile } from '#lib/contract/files'

export interface EarlyEntry {
  readonly path: string
  readonly isDirectory: boolean
  /** Of a file, or of what was read so far of a directory. */
  readonly sizeBytes: number
}

/** What is known of a directory before its layers are read: its entries by name. */
export type EarlyEntries = ReadonlyMap<string, EarlyEntry>

/** Takes in what was read since. @param directory path of it, empty for the root */
export function addEarlyEntries(before: EarlyEntries, directory: string, come: readonly EarlyFile[]): EarlyEntries {
  const start = directory === '' ? '' : `${directory}/`
  const after = new Map(before)
  for (const { path, type, sizeBytes } of come) {
    if (!path.startsWith(start) || path === directory) continue
    const [name = '', ...below] = path.slice(start.length).split('/')
    const known = after.get(name)
    const isDirectory = type === 'directory' || below.length > 0
    after.set(name, {
      path: start + name,
      isDirectory,
      sizeBytes: isDirectory && known?.isDirectory ? known.sizeBytes + sizeBytes : sizeBytes,
    })
  }
  return after
}
