import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { replaceFile } from './atomic-write.ts'
import { isMissing } from './blob-files.ts'
import { type LayoutIndex, layoutIndexSchema } from './layout-index.ts'

const indexPath = (layout: string): string => join(layout, 'index.json')

const parsed = new Map<string, { readonly version: string; readonly index: LayoutIndex }>()

/**
 * Reads a layout's `index.json`; undefined when there is no such layout. A file that did not change since the last
 * read is not parsed again: it is only ever replaced, so a new one has another inode.
 * @throws AppError `malformed` when the file is not an image index
 */
export async function readIndex(layout: string): Promise<LayoutIndex | undefined> {
  const path = indexPath(layout)
  try {
    const { ino, mtimeNs, size } = await stat(path, { bigint: true })
    const version = `${ino}:${mtimeNs}:${size}`
    const known = parsed.get(path)
    if (known?.version === version) return known.index
    const index = parseIndex(path, await readFile(path, 'utf8'))
    parsed.set(path, { version, index })
    return index
  } catch (error) {
    if (!isMissing(error)) throw error
    parsed.delete(path)
    return undefined
  }
}

export const writeIndex = (layout: string, index: LayoutIndex, incoming: string): Promise<void> =>
  replaceFile(indexPath(layout), JSON.stringify(index), incoming)

function parseIndex(path: string, text: string): LayoutIndex {
  try {
    return layoutIndexSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new AppError('malformed', say`${path} is not the index of an OCI image layout.`, {
      hint: say`The administrator of Portolan can delete this directory; sample images are built again at the next start.`,
      cause,
    })
  }
}
