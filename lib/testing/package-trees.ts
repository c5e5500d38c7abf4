import { lstatSync, readdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { matchPattern } from '#lib/inspect/packages/match-pattern'
import type { FoundFile, PackageSource } from '#lib/inspect/packages/package-source'

/** The regular files below these folders of a root, as a layer would hold them. */
export function directoryTree(root: string, folders: readonly string[] = ['.']): PackageSource {
  const files = folders.flatMap(folder => regularFiles(root, join(root, folder)))
  return {
    find: async patterns => files.filter(file => patterns.some(pattern => matchPattern(pattern, file))),
    read: async (path, _signal, maxBytes, offset = 0) => {
      const handle = await open(join(root, path))
      try {
        const { buffer, bytesRead } = await handle.read(new Uint8Array(maxBytes), 0, maxBytes, offset)
        return buffer.subarray(0, bytesRead)
      } finally {
        await handle.close()
      }
    },
  }
}

// `recursive` of readdir follows symbolic links to folders, also round in circles.
function regularFiles(root: string, folder: string): FoundFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return regularFiles(root, path)
    if (!entry.isFile()) return []
    const { size, mode } = lstatSync(path)
    const name = relative(root, path).split(sep).join('/')
    return [{ path: name, sizeBytes: size, executable: (mode & 0o111) !== 0 }]
  })
}

/** A tree of files given as text or bytes. Those whose bytes begin with ELF's magic are executable. */
export function memoryTree(contents: Readonly<Record<string, string | Uint8Array>>): PackageSource {
  const bytesOf = new Map(Object.entries(contents).map(([path, content]) => [path, Buffer.from(content)]))
  const files: FoundFile[] = [...bytesOf].map(([path, bytes]) => ({
    path,
    sizeBytes: bytes.byteLength,
    executable: bytes.subarray(1, 4).toString() === 'ELF',
  }))
  return {
    find: async patterns => files.filter(file => patterns.some(pattern => matchPattern(pattern, file))),
    read: async (path, _signal, maxBytes, offset = 0) =>
      Uint8Array.from(bytesOf.get(path)?.subarray(offset, offset + maxBytes) ?? []),
  }
}
