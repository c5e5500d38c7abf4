import type { Context } from '#lib/context/context'
import { mapConcurrent } from '#lib/context/map-concurrent'
import type { CompareProgressLine } from '#lib/contract/compare'
import type { ComparedPlatform, IndexLevel, Parity } from '#lib/contract/compare/platforms'
import { attempt } from '#lib/errors/attempt'
import type { FilesProgress } from '#lib/inspect/files/open-files'
import { openChild } from '#lib/inspect/open-child'
import { assertBoundedIndex, assertRunnable, isIndex, openConfig } from '#lib/inspect/open-image'
import type { Descriptor } from '#lib/oci/manifest/types'
import { configMembers } from '../config/config-members.ts'
import type { OpenedSide, OpenedSides, SideName } from '../open-sides.ts'
import { readPackages } from '../packages/read-packages.ts'
import { childrenByPlatform } from './compare-platforms.ts'
import { findParity, type ParityChild } from './find-parity.ts'

/** Children opened at the same time; images whose packages are listed, one after another. */
const childrenAtOnce = 6

/** Versions of each package, several of one name together. */
async function versionsOf(
  ctx: Context,
  { reference }: OpenedSide,
  { digest }: Descriptor,
  onProgress: (progress: FilesProgress) => void,
): Promise<ReadonlyMap<string, string>> {
  const { registry, name } = reference
  const { packages } = await readPackages(ctx, { registry, name, digest }, undefined, onProgress)
  const versions = new Map<string, string[]>()
  for (const row of packages) {
    const key = `${row.ecosystem} ${row.name}`
    versions.set(key, [...(versions.get(key) ?? []), row.version ?? ''])
  }
  return new Map([...versions].map(([key, all]) => [key, [...new Set(all)].sort().join(', ')]))
}

async function openParityChild(ctx: Context, side: OpenedSide, platform: string, child: Descriptor) {
  const chosen = await openChild(ctx, side.reference, child)
  const { manifest } = chosen
  const config = 'config' in manifest && manifest.kind === 'image' ? await openConfig(ctx, chosen, manifest) : undefined
  const image = { root: chosen, indexes: [], chosen, ...(config && { config }) }
  assertRunnable(image)
  return { platform, members: configMembers(image) }
}

interface ParityOptions {
  readonly withPackages: boolean
  readonly tell: (progress: FilesProgress) => void
}

/** What is not the same in the children of one side; undefined for what is no index. */
async function parityOf(
  ctx: Context,
  side: OpenedSide,
  { withPackages, tell }: ParityOptions,
): Promise<Parity | undefined> {
  const { root } = side.image
  if (!isIndex(root)) return undefined
  assertBoundedIndex(root)
  const listed = [...childrenByPlatform(side.image)]
  const opened = await mapConcurrent(listed, childrenAtOnce, ([platform, child]) =>
    attempt(() => openParityChild(ctx, side, platform, child)),
  )
  const found: ParityChild[] = []
  let layerCount = 0
  for (const [index, each] of opened.entries()) {
    const [, child] = listed[index] ?? []
    if (!each.ok || !child) continue
    // Layers of all children in one row: what is told of one platform must not stand for another's.
    const layersBefore = layerCount
    const versions =
      withPackages &&
      (await versionsOf(ctx, side, child, progress => {
        layerCount = Math.max(layerCount, layersBefore + progress.layerCount)
        tell({ ...progress, layer: layersBefore + progress.layer, layerCount })
      }))
    found.push({ ...each.value, ...(versions && { packages: versions }) })
  }
  const missing = listed.filter((_, index) => !opened[index]?.ok).map(([platform]) => platform)
  return findParity(found, missing)
}

/**
 * Platforms of both indexes, and what is not the same in all platforms of each. With packages, layers of all children
 * are read. Throws what listing packages throws; a child that the registry does not give is named.
 */
export async function compareIndex(
  ctx: Context,
  { from, to }: OpenedSides,
  platforms: readonly ComparedPlatform[],
  withPackages: boolean,
  onProgress?: (progress: CompareProgressLine) => void,
): Promise<IndexLevel> {
  const optionsOf = (side: SideName): ParityOptions => ({
    withPackages,
    tell: ({ layer, layerCount, readBytes, totalBytes, entryCount }) =>
      onProgress?.({ side, layer, layerCount, readBytes, totalBytes, entryCount }),
  })
  const before = await parityOf(ctx, from, optionsOf('from'))
  const after =
    from.image.root.digest === to.image.root.digest && from.reference.registry === to.reference.registry
      ? before
      : await parityOf(ctx, to, optionsOf('to'))
  return {
    platforms: [...platforms],
    count: platforms.filter(({ state }) => state !== 'same').length,
    ...(before && { from: before }),
    ...(after && { to: after }),
  }
}
