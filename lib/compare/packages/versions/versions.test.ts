import { describe, expect, it } from 'vitest'
import type { PackageEcosystem } from '#lib/contract/packages'
import { versionOrders } from './version-orders.ts'

/** Versions of each ecosystem in ascending order, from the rules’ own examples and test suites. */
const ascending: Readonly<Record<PackageEcosystem, readonly (readonly string[])[]>> = {
  // https://manpages.debian.org/unstable/dpkg-dev/deb-version.7.en.html
  deb: [
    ['1.0~~', '1.0~~a', '1.0~', '1.0', '1.0a', '1.0+b1', '1.0.1'],
    ['0:9', '1:1~rc1', '1:1', '1:1-1', '1:1-1+deb12u1', '1:1-1.1', '2:0'],
  ],
  // https://github.com/rpm-software-management/rpm/blob/master/tests/rpmvercmp.at
  rpm: [
    ['1.0~rc1', '1.0', '1.0^', '1.0^git1', '1.0^git2', '1.01', '1.2'],
    ['10xyz', '10.0001', '10.0039'],
    ['xyz.4', '8'],
    ['5.5p1', '5.5p2', '5.5p10', '5.6p1'],
    ['1.0-1.el9', '1.0-2.el9', '1.0-10.el9', '1:0.1-1.el9'],
  ],
  // https://gitlab.alpinelinux.org/alpine/apk-tools/-/blob/master/test/unit/version_test.data
  apk: [
    ['1.0_alpha', '1.0_alpha1', '1.0_beta', '1.0_rc1', '1.0', '1.0_git20230101', '1.0_p1', '1.0.1', '1.0.1-r1', '1.1'],
    ['2.34', '2.34a', '2.34b', '2.35'],
  ],
  // https://semver.org/#spec-item-11
  npm: [
    [
      ...['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11'],
      ...['1.0.0-rc.1', '1.0.0', '2.0.0', '2.1.0', '2.1.1', '2.10.0'],
    ],
  ],
  // https://packaging.python.org/en/latest/specifications/version-specifiers/
  python: [
    ['1.0.dev456', '1.0a1', '1.0a2.dev456', '1.0a12.dev456', '1.0a12', '1.0b1.dev456', '1.0b2'],
    ['1.0b2.post345.dev456', '1.0b2.post345', '1.0rc1.dev456', '1.0rc1', '1.0', '1.0+abc.5', '1.0+abc.7', '1.0+5'],
    ['1.0.post456.dev34', '1.0.post456', '1.0.15', '1.1.dev1', '1!0.1'],
  ],
  // https://docs.ruby-lang.org/en/master/Gem/Version.html
  gem: [['1.0.a', '1.0.b1', '1.0.b2', '1.0', '1.0.1', '1.1.a', '1.1', '1.10']],
  // https://go.dev/ref/mod#versions
  go: [['v0.0.0-20190101000000-abcdefabcdef', 'v0.0.1', 'v1.2.3-pre', 'v1.2.3', 'v1.2.10', 'v2.0.0+incompatible']],
  // https://maven.apache.org/pom.html#version-order-specification
  java: [['1-alpha2', '1-beta1', '1-m1', '1-rc1', '1-SNAPSHOT', '1', '1-sp', '1.1', '1.2.3.4', '1.10']],
}

const equal: readonly (readonly [PackageEcosystem, string, string])[] = [
  ['deb', '1.0', '0:1.0'],
  ['deb', '1.01', '1.1'],
  ['rpm', '1.0', '1_0'],
  ['rpm', '1.01', '1.1'],
  ['rpm', '0:1-1', '1-1'],
  ['npm', '1.0.0+build1', '1.0.0+build2'],
  ['python', '1.0', '1.0.0'],
  ['python', '1.0alpha1', '1.0a1'],
  ['gem', '1.0', '1.0.0'],
  ['java', '1.0', '1.0.0'],
  ['java', '1.0-ga', '1.0.FINAL'],
]

describe.each(Object.keys(ascending) as PackageEcosystem[])('%s versions', ecosystem => {
  const order = versionOrders[ecosystem]
  it('ascend', () => {
    for (const versions of ascending[ecosystem])
      for (const [index, version] of versions.entries())
        for (const [other, later] of versions.entries())
          expect(Math.sign(order(version, later) ?? Number.NaN), `${version} and ${later}`).toBe(
            Math.sign(index - other),
          )
  })
})

it.each(equal)('%s %s and %s are the same version', (ecosystem, a, b) => {
  expect(versionOrders[ecosystem](a, b)).toBe(0)
})

it.each<readonly [PackageEcosystem, string]>([
  ['npm', 'latest'],
  ['apk', 'one'],
  ['python', 'unknown version'],
  ['go', '(devel)'],
])('%s version %s cannot be ordered', (ecosystem, version) => {
  expect(versionOrders[ecosystem](version, '1.0')).toBeUndefined()
})
