import type { SampleArchitecture } from '../format/elf-stub.ts'
import { file, type TarEntry } from '../format/tar-entry.ts'
import { machineNames } from './machine-names.ts'

const packages = [
  {
    name: 'alpine-baselayout',
    version: '3.6.5-r0',
    licence: 'GPL-2.0-only',
    summary: 'Alpine base dir structure and init scripts',
  },
  {
    name: 'busybox',
    version: '1.36.1-r29',
    licence: 'GPL-2.0-only',
    summary: 'Size optimized toolbox of many common UNIX utilities',
  },
  { name: 'musl', version: '1.2.5-r0', licence: 'MIT', summary: 'the musl c library (libc) implementation' },
  { name: 'zlib', version: '1.3.1-r1', licence: 'Zlib', summary: 'Compression/decompression Library' },
] as const

/** apk's list of installed packages. https://wiki.alpinelinux.org/wiki/Apk_spec#Installed_Database_V2 */
export const apkDatabase = (architecture: SampleArchitecture): readonly TarEntry[] => [
  file('etc/apk/repositories', 'https://dl-cdn.alpinelinux.org/alpine/v3.20/main\n'),
  file('etc/apk/world', 'alpine-baselayout\nbusybox\nmusl\nzlib\n'),
  file(
    'lib/apk/db/installed',
    packages
      .map(
        ({ name, version, licence, summary }) =>
          `P:${name}\nV:${version}\nA:${machineNames[architecture]}\nT:${summary}\nL:${licence}\no:${name}\n\n`,
      )
      .join(''),
  ),
]
