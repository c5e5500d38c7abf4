import { apkReader } from './apk/apk-reader.ts'
import { dpkgReader } from './dpkg/dpkg-reader.ts'
import { gemReader } from './gem/gem-reader.ts'
import { goReader } from './go/go-reader.ts'
import { javaReader } from './java/java-reader.ts'
import { npmReader } from './npm/npm-reader.ts'
import { pythonReader } from './python/python-reader.ts'
import type { PackageReader } from './reader.ts'
import { rpmReader } from './rpm/rpm-reader.ts'

/** Every ecosystem that is read, cheapest first: where time is up, the distribution's own packages are there. */
export const packageReaders: readonly PackageReader[] = [
  apkReader,
  rpmReader,
  dpkgReader,
  pythonReader,
  gemReader,
  npmReader,
  javaReader,
  goReader,
]
