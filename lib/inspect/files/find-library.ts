import type { MergedTree } from '#lib/archive/tree/merged-tree'
import type { ProgramLink } from '#lib/contract/views/files'
import { linkTo, pathOf } from './find-program.ts'

/** Multi-arch directories of Debian: https://wiki.debian.org/Multiarch/Tuples; the words are those of `readelf -h`. */
const tuples: Readonly<Record<string, string>> = {
  'Advanced Micro Devices X86-64': 'x86_64-linux-gnu',
  'Intel 80386': 'i386-linux-gnu',
  AArch64: 'aarch64-linux-gnu',
  ARM: 'arm-linux-gnueabihf',
  PowerPC64: 'powerpc64le-linux-gnu',
  'IBM S/390': 's390x-linux-gnu',
  'RISC-V': 'riscv64-linux-gnu',
}

interface Wanted {
  /** The file that needs libraries. */
  readonly path: string
  readonly searchPaths: readonly string[]
  readonly machine: string
}

/**
 * The file that a needed library is, where the loader looks without a cache of its own:
 * https://man7.org/linux/man-pages/man8/ld.so.8.html
 */
export function findLibrary(tree: MergedTree, name: string, { path, searchPaths, machine }: Wanted): ProgramLink {
  const origin = `/${path.slice(0, Math.max(0, path.lastIndexOf('/')))}`
  const tuple = tuples[machine]
  const directories = [
    ...searchPaths.flatMap(each => each.split(':')).map(each => each.replace(/\$(?:ORIGIN|\{ORIGIN\})/g, origin)),
    ...(tuple === undefined ? [] : [`/lib/${tuple}`, `/usr/lib/${tuple}`]),
    ...['/lib64', '/usr/lib64', '/lib', '/usr/lib', '/usr/local/lib'],
  ]
  const found = directories.flatMap(directory => pathOf(tree, `${directory}/${name}`) ?? [])
  return linkTo(name, found[0])
}
