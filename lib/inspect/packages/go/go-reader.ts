import { purl } from '../purl.ts'
import type { PackageFact, PackageReader } from '../reader.ts'
import { lines } from '../stanzas.ts'
import { isElf } from './elf.ts'
import { readBuildInfo } from './read-build-info.ts'

/** The smallest program that the Go linker makes is larger than this. */
const minProgramBytes = 512 * 1024

/** Modules and standard library that Go programs were built from, as `go version -m` tells them. */
export const goReader: PackageReader = {
  ecosystem: 'go',
  patterns: [{ glob: '**', executable: true, minSizeBytes: minProgramBytes }],
  read: async scan => {
    const range = scan.range()
    if (!isElf(await range.read(0, 4))) return
    const info = await readBuildInfo(range)
    if (!info) return
    for (const fact of [standardLibrary(info.goVersion), ...readModules(info.modules)]) scan.add(fact)
  },
}

/** `go1.26.1`, or with experiments: `go1.26.1 X:rangefunc` */
function standardLibrary(goVersion: string): PackageFact {
  const [version = goVersion] = goVersion.split(' ')
  return {
    name: 'stdlib',
    version,
    licences: ['BSD-3-Clause'],
    ...purl({ type: 'golang', name: 'stdlib', version: version.replace(/^go/, '') }),
  }
}

/**
 * `mod` and `dep` lines: path, version, checksum. A `=>` line replaces the module before it, unless by a folder, which has
 * no version. https://pkg.go.dev/runtime/debug#BuildInfo
 */
function readModules(text: string): PackageFact[] {
  const modules: { path: string; version: string | undefined }[] = []
  for (const line of lines(text)) {
    const [kind, path, version] = line.split('\t')
    if (!path) continue
    if (kind === 'mod' || kind === 'dep') modules.push({ path, version })
    else if (kind === '=>' && version) modules.splice(-1, 1, { path, version })
  }
  return modules.map(({ path, version }) => ({
    name: path,
    ...(version && { version }),
    ...modulePurl(path, version === '(devel)' ? undefined : version),
  }))
}

function modulePurl(path: string, version: string | undefined) {
  const slash = path.lastIndexOf('/')
  return purl({
    type: 'golang',
    namespace: slash < 0 ? undefined : path.slice(0, slash),
    name: path.slice(slash + 1),
    version,
  })
}
