interface TarAttributes {
  /** Name in the archive, without a leading slash; a directory's ends with one. */
  readonly path: string
  /** Permission, setuid, setgid and sticky bits. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  readonly userName: string
  readonly groupName: string
  /** Seconds since 1970. */
  readonly modifiedAt: number
}

export type TarEntry = TarAttributes &
  (
    | { readonly type: 'file'; readonly content: Uint8Array }
    | { readonly type: 'directory' }
    | { readonly type: 'symlink' | 'hardlink'; readonly target: string }
  )

type Options = Partial<Omit<TarAttributes, 'path'>>

const root = { uid: 0, gid: 0, userName: 'root', groupName: 'root', modifiedAt: 0 } as const

export const file = (path: string, content: string | Uint8Array, options: Options = {}): TarEntry => ({
  ...root,
  mode: 0o644,
  ...options,
  path,
  type: 'file',
  content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
})

export const directory = (path: string, options: Options = {}): TarEntry => ({
  ...root,
  mode: 0o755,
  ...options,
  path: path.endsWith('/') ? path : `${path}/`,
  type: 'directory',
})

export const symlink = (path: string, target: string, options: Options = {}): TarEntry => ({
  ...root,
  mode: 0o777,
  ...options,
  path,
  type: 'symlink',
  target,
})

/** @param target name of an earlier entry in the archive, or of a file in a lower layer */
export const hardlink = (path: string, target: string, options: Options = {}): TarEntry => ({
  ...root,
  mode: 0o644,
  ...options,
  path,
  type: 'hardlink',
  target,
})

/** Marks a file or directory of lower layers as deleted. https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts */
export function whiteout(path: string): TarEntry {
  const slash = path.lastIndexOf('/') + 1
  return file(`${path.slice(0, slash)}.wh.${path.slice(slash)}`, '')
}

/** Hides what lower layers put into a directory. https://github.com/opencontainers/image-spec/blob/main/layer.md#opaque-whiteout */
export const opaqueWhiteout = (path: string): TarEntry => file(`${path}/.wh..wh..opq`, '')

/** The entries as a changeset has them: every parent directory before what it holds, everything dated `modifiedAt`. */
export function changeset(entries: readonly TarEntry[], modifiedAt: number): readonly TarEntry[] {
  const known = new Set(entries.filter(entry => entry.type === 'directory').map(entry => entry.path))
  const parents = entries.flatMap(entry => parentPaths(entry.path)).filter(path => !known.has(path))
  const directories = [...new Set(parents)].map(path => directory(path))
  return [...entries, ...directories].map(entry => ({ ...entry, modifiedAt })).sort(byPath)
}

function parentPaths(path: string): readonly string[] {
  const parts = path.split('/').slice(0, path.endsWith('/') ? -2 : -1)
  return parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`)
}

/** Hard links last: the file they name must come first. */
function byPath(a: TarEntry, b: TarEntry): number {
  const order = Number(a.type === 'hardlink') - Number(b.type === 'hardlink')
  if (order !== 0) return order
  return a.path < b.path ? -1 : 1
}
