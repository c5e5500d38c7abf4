import type { Descriptor, Platform } from './types.ts'

/** Known variants of an architecture, the most capable first: each runs what is built for those after it. */
const variantsByCapability: Readonly<Record<string, readonly string[]>> = {
  arm: ['v8', 'v7', 'v6', 'v5'],
  arm64: ['v8'],
}

/** Variants that will do, the best first; an empty string is an entry without a variant. */
function acceptableVariants({ architecture, variant }: Platform): readonly string[] {
  const known = variantsByCapability[architecture] ?? []
  if (!variant) return ['', ...known]
  const position = known.indexOf(variant)
  return [...(position < 0 ? [variant] : known.slice(position)), '']
}

const isZstd = ({ annotations }: Descriptor) => annotations['io.github.containers.compression.zstd'] === 'true'

/** Position among the acceptable platforms, `Infinity` for an entry without one, undefined when it does not match. */
function platformRank({ platform }: Descriptor, wanted: Platform, variants: readonly string[]): number | undefined {
  if (!platform) return Number.POSITIVE_INFINITY
  if (platform.os !== wanted.os || platform.architecture !== wanted.architecture) return undefined
  const rank = variants.indexOf(platform.variant ?? '')
  return rank < 0 ? undefined : rank
}

/**
 * The entry of an index that skopeo and podman take for `wanted`: exact on os and architecture, then by variant,
 * entries without a platform last, zstd before gzip, the earlier entry at last. `os.version` and `os.features` do not
 * count. Undefined when nothing matches.
 * https://github.com/containers/image/blob/main/internal/manifest/oci_index.go
 */
export function chooseInstance(manifests: readonly Descriptor[], wanted: Platform): Descriptor | undefined {
  const variants = acceptableVariants(wanted)
  const candidates = manifests.flatMap(descriptor => {
    const rank = platformRank(descriptor, wanted, variants)
    return rank === undefined ? [] : [{ descriptor, rank, zstd: isZstd(descriptor) }]
  })
  // Sorting is stable, so equal candidates stay in the order of the index.
  const [best] = candidates.sort((a, b) =>
    a.rank === b.rank ? Number(b.zstd) - Number(a.zstd) : a.rank < b.rank ? -1 : 1,
  )
  return best?.descriptor
}
