import { describe, expect, it } from 'vitest'
import { parseDigest } from '../digest/digest.ts'
import { chooseInstance } from './choose-platform.ts'
import { formatPlatform, isAttestation, parsePlatform } from './platform.ts'
import type { Descriptor } from './types.ts'

function child(name: string, platform?: string, annotations: Record<string, string> = {}): Descriptor {
  const hex = [...name]
    .map(character => character.charCodeAt(0).toString(16))
    .join('')
    .padEnd(64, '0')
  return {
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    digest: parseDigest(`sha256:${hex}`),
    sizeBytes: 1,
    annotations,
    urls: [],
    ...(platform !== undefined && { platform: parsePlatform(platform) }),
  }
}
const zstd = { 'io.github.containers.compression.zstd': 'true' }

describe('platforms', () => {
  it.each(['linux/amd64', 'linux/arm64/v8', 'windows/amd64'])('reads and writes %s', text => {
    expect(formatPlatform(parsePlatform(text))).toBe(text)
  })
  it.each(['', 'linux', 'linux/', '/amd64', 'linux/arm/v7/x', 'linux/a b'])('refuses %j', text => {
    expect(() => parsePlatform(text)).toThrow('os/architecture')
  })
  it('writes what is missing as unknown', () =>
    expect(formatPlatform({ os: '', architecture: '' })).toBe('unknown/unknown'))
})

describe('isAttestation', () => {
  it.each([
    [true, child('a', 'unknown/unknown', { 'vnd.docker.reference.type': 'attestation-manifest' })],
    [true, child('a', 'unknown/unknown')],
    [true, { ...child('a'), artifactType: 'application/vnd.docker.attestation.manifest.v1+json' }],
    [false, child('a', 'linux/amd64')],
    [false, child('a')],
  ])('%s', (expected, descriptor) => expect(isAttestation(descriptor)).toBe(expected))
})

describe('chooseInstance', () => {
  // The rules of containers/image: WantedPlatforms and OCI1Index.ChooseInstance.
  it.each<[string, Descriptor[], string, number | undefined]>([
    ['the exact one', [child('a', 'linux/amd64'), child('b', 'linux/arm64')], 'linux/arm64', 1],
    ['nothing for another os', [child('a', 'windows/amd64')], 'linux/amd64', undefined],
    ['nothing of nothing', [], 'linux/amd64', undefined],
    ['no variant before a variant', [child('a', 'linux/arm/v7'), child('b', 'linux/arm')], 'linux/arm', 1],
    ['the most capable when none is asked', [child('a', 'linux/arm/v5'), child('b', 'linux/arm/v7')], 'linux/arm', 1],
    ['arm64/v8 for arm64', [child('a', 'linux/arm64/v8')], 'linux/arm64', 0],
    ['a less capable one', [child('a', 'linux/arm/v5'), child('b', 'linux/arm/v6')], 'linux/arm/v7', 1],
    ['never a more capable one', [child('a', 'linux/arm/v7')], 'linux/arm/v6', undefined],
    ['no variant after the variants', [child('a', 'linux/arm'), child('b', 'linux/arm/v5')], 'linux/arm/v7', 1],
    ['an unknown variant exactly', [child('a', 'linux/amd64'), child('b', 'linux/amd64/v3')], 'linux/amd64/v3', 1],
    ['no variant for an unknown one', [child('a', 'linux/amd64')], 'linux/amd64/v3', 0],
    ['no other variant of amd64', [child('a', 'linux/amd64/v3')], 'linux/amd64', undefined],
    ['one without a platform last', [child('a'), child('b', 'linux/amd64')], 'linux/amd64', 1],
    ['one without a platform at all', [child('a'), child('b')], 'linux/amd64', 0],
    ['zstd before gzip', [child('a', 'linux/amd64'), child('b', 'linux/amd64', zstd)], 'linux/amd64', 1],
    ['the variant before zstd', [child('a', 'linux/arm', zstd), child('b', 'linux/arm/v7')], 'linux/arm/v7', 1],
    ['the first of equals', [child('a', 'linux/amd64'), child('b', 'linux/amd64')], 'linux/amd64', 0],
  ])('takes %s', (_, manifests, wanted, expected) => {
    const chosen = chooseInstance(manifests, parsePlatform(wanted))
    expect(chosen).toBe(expected === undefined ? undefined : manifests[expected])
  })
  it('ignores os.version', () => {
    const windows = { ...child('a'), platform: { os: 'windows', architecture: 'amd64', osVersion: '10' } }
    expect(chooseInstance([windows], { os: 'windows', architecture: 'amd64', osVersion: '11' })).toBe(windows)
  })
})
