import type { FileRow } from '#lib/contract/files'

/** What a line of the tree shows of an entry. */
export interface TreeEntry {
  readonly name: string
  readonly path: string
  readonly isDirectory: boolean
  readonly isLink: boolean
  readonly change?: FileRow['changes'][number]['kind']
  readonly removed?: true
}

/** Some consecutive entries of a directory. */
export interface TreePart {
  readonly path: string
  readonly total: number
  readonly offset: number
  readonly entries: readonly TreeEntry[]
}

/** One visible line; without `entry` while what it shows is still to be fetched. */
export interface TreeLine {
  readonly directory: Directory
  /** Place in its directory. */
  readonly at: number
  /** Counted from 1. */
  readonly level: number
  readonly entry: TreeEntry | undefined
}

interface OpenChild {
  readonly at: number
  readonly directory: Directory
}

/** A directory that is or was open. */
export interface Directory {
  readonly path: string
  readonly parent: Directory | undefined
  /** Unknown until some of it was fetched. */
  total: number | undefined
  /** By the number of the window. */
  readonly windows: Map<number, readonly TreeEntry[]>
  /** Open directories in it, in the order of their places. */
  open: readonly OpenChild[]
}

/** Entries of one window: what is fetched at a time. */
export const windowSize = 100
/** Windows that are held; beyond that, those fetched first are fetched again when they are seen again. */
const maxWindows = 400

/**
 * The visible lines of a tree of any size, none of them as an object: a directory has a number of entries, windows of
 * those that were looked at, and the directories in it that are open. Entries never change their places, because what is
 * listed is addressed by digest.
 */
export class TreeModel {
  readonly root: Directory = makeDirectory('', undefined)
  readonly #windows: { readonly directory: Directory; readonly number: number }[] = []
  /** Grows with every change, for those who draw it. */
  version = 0

  /** Lines that are visible. A directory that is being fetched is one line. */
  get count(): number {
    return countOf(this.root)
  }

  lineAt(index: number): TreeLine {
    let directory = this.root
    let left = index
    for (let level = 1; ; level++) {
      const found = locate(directory, left)
      if (found.inside === undefined) {
        const { at } = found
        return { directory, at, level, entry: entryAt(directory, at) }
      }
      directory = found.inside
      left = found.left
    }
  }

  /** Index of the visible line of an entry. */
  indexOf(directory: Directory, at: number): number {
    let index = at
    for (const child of directory.open) if (child.at < at) index += countOf(child.directory)
    if (directory.parent === undefined) return index
    const place = directory.parent.open.find(child => child.directory === directory)?.at ?? 0
    return this.indexOf(directory.parent, place) + 1 + index
  }

  /** The open directory that stands at a place, if any. */
  openAt(directory: Directory, at: number): Directory | undefined {
    return directory.open.find(child => child.at === at)?.directory
  }

  open({ directory, at, entry }: TreeLine): void {
    if (!entry?.isDirectory || this.openAt(directory, at)) return
    this.#insert(directory, at, makeDirectory(entry.path, directory))
  }

  close({ directory, at }: TreeLine): void {
    directory.open = directory.open.filter(child => child.at !== at)
    this.version++
  }

  /** Windows of the lines from `first` to `last` that were not fetched, the topmost first. */
  missing(first: number, last: number): readonly { readonly directory: Directory; readonly number: number }[] {
    const found = new Map<Directory, Set<number>>()
    for (let index = first; index <= last; index++) {
      const { directory, at, entry } = this.lineAt(index)
      if (entry || directory.total === 0) continue
      found.set(directory, (found.get(directory) ?? new Set()).add(Math.floor(at / windowSize)))
    }
    return [...found].flatMap(([directory, numbers]) => [...numbers].map(number => ({ directory, number })))
  }

  /** Takes entries of a directory. */
  fill(directory: Directory, { total, offset, entries }: TreePart): void {
    const number = Math.floor(offset / windowSize)
    directory.total = total
    if (!directory.windows.has(number)) this.#windows.push({ directory, number })
    directory.windows.set(number, entries)
    while (this.#windows.length > maxWindows) {
      const oldest = this.#windows.shift()
      oldest?.directory.windows.delete(oldest.number)
    }
    this.version++
  }

  /** Opens the way to a path: parts from the root down, each with the entry that the next one is. */
  include(parts: readonly TreePart[]): void {
    let directory: Directory | undefined
    for (const part of parts) {
      directory = directory ? this.#child(directory, part.path) : this.root
      if (!directory) return
      this.fill(directory, part)
    }
  }

  /** The line of a path among those that were fetched. */
  find(path: string): { readonly directory: Directory; readonly at: number } | undefined {
    let directory: Directory | undefined = this.root
    while (directory) {
      const at = placeOf(directory, path)
      if (at !== undefined) return { directory, at }
      directory = directory.open.find(child => path.startsWith(`${child.directory.path}/`))?.directory
    }
    return undefined
  }

  /** The next visible line after `from` that was fetched and whose name begins with `text`; round the end. */
  search(from: number, text: string): number | undefined {
    const wanted = text.toLocaleLowerCase()
    const matches: number[] = []
    const walk = (directory: Directory) => {
      for (const [number, entries] of directory.windows)
        entries.forEach((entry, index) => {
          if (entry.name.toLocaleLowerCase().startsWith(wanted))
            matches.push(this.indexOf(directory, number * windowSize + index))
        })
      for (const child of directory.open) walk(child.directory)
    }
    walk(this.root)
    matches.sort((a, b) => a - b)
    return matches.find(index => index > from) ?? matches[0]
  }

  #child(directory: Directory, path: string): Directory | undefined {
    const at = placeOf(directory, path)
    if (at === undefined) return undefined
    return this.openAt(directory, at) ?? this.#insert(directory, at, makeDirectory(path, directory))
  }

  #insert(directory: Directory, at: number, child: Directory): Directory {
    directory.open = [...directory.open, { at, directory: child }].sort((a, b) => a.at - b.at)
    this.version++
    return child
  }
}

const makeDirectory = (path: string, parent: Directory | undefined): Directory => ({
  path,
  parent,
  total: undefined,
  windows: new Map(),
  open: [],
})

/** An empty directory has one line too, which says so. */
const ownCount = ({ total }: Directory) => Math.max(1, total ?? 1)

const countOf = (directory: Directory): number =>
  directory.open.reduce((sum, child) => sum + countOf(child.directory), ownCount(directory))

const entryAt = (directory: Directory, at: number) =>
  directory.windows.get(Math.floor(at / windowSize))?.[at % windowSize]

function placeOf(directory: Directory, path: string): number | undefined {
  for (const [number, entries] of directory.windows) {
    const index = entries.findIndex(entry => entry.path === path)
    if (index >= 0) return number * windowSize + index
  }
  return undefined
}

/** The entry of a directory that the line `left` below its first one is, or the open directory that has the line. */
function locate(directory: Directory, left: number) {
  let passed = 0
  for (const child of directory.open) {
    const own = child.at + passed
    if (left <= own) break
    const inside = countOf(child.directory)
    if (left <= own + inside) return { inside: child.directory, left: left - own - 1 } as const
    passed += inside
  }
  return { inside: undefined, at: left - passed } as const
}
