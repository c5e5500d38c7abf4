import type { PackageEcosystem } from '#lib/contract/packages'
import { apkOrder } from './apk-order.ts'
import { dpkgOrder } from './dpkg-order.ts'
import { gemOrder } from './gem-order.ts'
import { mavenOrder } from './maven-order.ts'
import type { VersionOrder } from './order.ts'
import { pythonOrder } from './python-order.ts'
import { rpmOrder } from './rpm-order.ts'
import { semverOrder } from './semver-order.ts'

/** How each ecosystem orders its versions. */
export const versionOrders: Readonly<Record<PackageEcosystem, VersionOrder>> = {
  deb: dpkgOrder,
  apk: apkOrder,
  rpm: rpmOrder,
  npm: semverOrder,
  python: pythonOrder,
  gem: gemOrder,
  go: semverOrder,
  java: mavenOrder,
}
