import type { ComparedPlatform } from '#lib/contract/compare/platforms'
import { isIndex, type OpenedImage } from '#lib/inspect/open-image'
import { formatPlatform, isAttestation } from '#lib/oci/manifest/platform'
import type { Descriptor } from '#lib/oci/manifest/types'
import type { OpenedSides } from '../open-sides.ts'

type Child = Pick<Descriptor, 'digest' | 'mediaType' | 'sizeBytes'>

/** Children of an index by platform, attestations left out; an image by itself is its own only child. */
export function childrenByPlatform({ root, platform }: OpenedImage): ReadonlyMap<string, Descriptor> {
  const children = new Map<string, Descriptor>()
  const listed: readonly Descriptor[] = isIndex(root)
    ? root.manifest.manifests.filter(child => !isAttestation(child))
    : [
        {
          ...{ mediaType: root.manifest.mediaType, digest: root.digest, sizeBytes: root.bytes.byteLength },
          ...{ annotations: {}, urls: [] },
          ...(platform && { platform }),
        },
      ]
  for (const child of listed) {
    const name = formatPlatform(child.platform ?? { os: '', architecture: '' })
    let key = name
    // An index may list one platform twice, as Windows images do for each version of the system.
    for (let count = 2; children.has(key); count += 1) key = `${name} #${count}`
    children.set(key, child)
  }
  return children
}

const asChild = ({ digest, mediaType, sizeBytes }: Child) => ({ digest, mediaType, sizeBytes })

const stateOf = (from: Child | undefined, to: Child | undefined): ComparedPlatform['state'] => {
  if (!from) return 'added'
  if (!to) return 'removed'
  return from.digest === to.digest ? 'same' : 'changed'
}

/** The platforms of both sides by name. No child is opened: their digests tell. */
export function comparePlatforms({ from, to }: OpenedSides): readonly ComparedPlatform[] {
  const before = childrenByPlatform(from.image)
  const after = childrenByPlatform(to.image)
  return [...new Set([...before.keys(), ...after.keys()])].sort().map(platform => {
    const left = before.get(platform)
    const right = after.get(platform)
    return {
      platform,
      state: stateOf(left, right),
      ...(left && { from: asChild(left) }),
      ...(right && { to: asChild(right) }),
    }
  })
}

/** Whether there is an index to compare. */
export const hasIndex = ({ from, to }: OpenedSides): boolean => isIndex(from.image.root) || isIndex(to.image.root)
