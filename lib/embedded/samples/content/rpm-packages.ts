import type { SampleArchitecture } from '../format/elf-stub.ts'
import { type RpmPackage, rpmDatabase } from '../format/rpm-database.ts'
import { file, type TarEntry } from '../format/tar-entry.ts'
import { machineNames } from './machine-names.ts'

/** Releases of the made-up distribution. */
export type BaseVersion = '9.3' | '9.4'

type Row = readonly [name: string, version: string, release: string, licence: string, summary: string]

const common: readonly Row[] = [
  ['basesystem', '11', '13.el9', 'Public Domain', 'The skeleton package which defines a simple system'],
  ['coreutils', '8.32', '35.el9', 'GPLv3+', 'A set of basic GNU tools commonly used in shell scripts'],
  ['util-linux', '2.37.4', '18.el9', 'GPLv2 and GPLv2+', 'A collection of basic system utilities'],
]

/** What an upgrade of the base brings with it. */
const releases: Readonly<Record<BaseVersion, readonly Row[]>> = {
  '9.3': [
    ['bash', '5.1.8', '6.el9', 'GPLv3+', 'The GNU Bourne Again shell'],
    ['glibc', '2.34', '83.el9', 'LGPLv2+', 'The GNU libc libraries'],
    ['gzip', '1.12', '1.el9', 'GPLv3+', 'The GNU data compression program'],
    ['zlib', '1.2.11', '40.el9', 'zlib and Boost', 'Compression and decompression library'],
  ],
  '9.4': [
    ['bash', '5.1.8', '9.el9', 'GPLv3+', 'The GNU Bourne Again shell'],
    ['glibc', '2.34', '100.el9', 'LGPLv2+', 'The GNU libc libraries'],
    ['zlib', '1.2.11', '41.el9', 'zlib and Boost', 'Compression and decompression library'],
  ],
}

/** What `dnf install httpd` brings. */
const httpd = (version: string): readonly Row[] => [
  ['apr', '1.7.0', '12.el9', 'ASL 2.0', 'Apache Portable Runtime library'],
  ['apr-util', '1.6.1', '23.el9', 'ASL 2.0', 'Apache Portable Runtime Utility library'],
  ['httpd', version, '1.el9', 'ASL 2.0', 'Apache HTTP Server'],
  ['httpd-tools', version, '1.el9', 'ASL 2.0', 'Tools for use with the Apache HTTP Server'],
  ['mailcap', '2.1.49', '5.el9', 'Public Domain and MIT', 'Helper application and MIME type associations'],
]

interface Installed {
  readonly base: BaseVersion
  readonly architecture: SampleArchitecture
  /** Version of httpd, where it is installed. */
  readonly httpd?: string
}

/** The database that rpm keeps; each layer that installs something has it anew. */
export function rpmPackages(installed: Installed): TarEntry {
  const rows = [...common, ...releases[installed.base], ...(installed.httpd ? httpd(installed.httpd) : [])]
  const packages = rows.map(
    ([name, version, release, licence, summary]): RpmPackage => ({
      name,
      version,
      release,
      architecture: machineNames[installed.architecture],
      licence,
      summary,
    }),
  )
  return file('var/lib/rpm/Packages.db', rpmDatabase(packages))
}
