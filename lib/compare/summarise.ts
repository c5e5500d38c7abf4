import type { CompareReason, CompareSummary } from '#lib/contract/compare'
import type { ConfigChange } from '#lib/contract/compare/config'
import type { FileCounts } from '#lib/contract/compare/files'
import { noFileCounts } from '#lib/contract/compare/files'
import type { LayersLevel } from '#lib/contract/compare/layers'
import type { PackageCounts } from '#lib/contract/compare/packages'
import type { ComparedPlatform } from '#lib/contract/compare/platforms'
import type { SemanticRuleName } from '#lib/contract/compare/rules'
import { countingChanges } from './config/compare-config.ts'
import { countSharedLayers, layerContents } from './layers/compare-layers.ts'
import { transferBytes } from './layers/transfer-bytes.ts'
import { describeSide, type OpenedSides, sumBytes } from './open-sides.ts'
import { hasIndex } from './platforms/compare-platforms.ts'

/** What has been compared so far. */
export interface Compared {
  readonly sides: OpenedSides
  /** A platform was asked for: what else is in the indexes does not count. */
  readonly hasPlatform: boolean
  readonly rules: ReadonlySet<SemanticRuleName>
  readonly platforms: readonly ComparedPlatform[]
  readonly changes: readonly ConfigChange[]
  readonly layers: LayersLevel
  readonly files?: { readonly counts: FileCounts; readonly ignored: ReadonlyMap<SemanticRuleName, number> } | undefined
  readonly packages?: PackageCounts | undefined
}

const isSameImage = ({ sides: { from, to } }: Compared) => from.image.chosen.digest === to.image.chosen.digest

/** Layers have the same files in the same order, whatever they are packed with. */
const hasSameContents = ({ sides: { from, to } }: Compared) => {
  const before = layerContents(from.image)
  const after = layerContents(to.image)
  return before.length === after.length && before.every((content, index) => content === after[index])
}

const fileCountsOf = (compared: Compared): FileCounts | undefined =>
  compared.files?.counts ?? (hasSameContents(compared) ? noFileCounts : undefined)

export const countsNothing = ({ added, removed, content, metadata, renamed }: FileCounts): boolean =>
  added + removed + content + metadata + renamed === 0

const countPlatforms = ({ platforms }: Compared) => {
  const count = (state: ComparedPlatform['state']) => platforms.filter(platform => platform.state === state).length
  return { added: count('added'), removed: count('removed'), changed: count('changed') }
}

const hasOtherPlatforms = (compared: Compared) =>
  !compared.hasPlatform && hasIndex(compared.sides) && compared.platforms.some(({ state }) => state !== 'same')

/** Whether the layers differ in a way that counts; undefined while that depends on files nobody has compared. */
function layersDiffer(compared: Compared): boolean | undefined {
  const { layers, rules } = compared
  const differing = layers.pairs.filter(({ state }) => state !== 'same')
  if (differing.length === 0) return false
  if (differing.every(({ state }) => state === 'recompressed')) return !rules.has('compression')
  if (!rules.has('file-order')) return true
  const counts = fileCountsOf(compared)
  return counts && !countsNothing(counts)
}

function decide(compared: Compared): { readonly same?: boolean; readonly reason: CompareReason } {
  const { sides, changes } = compared
  const { from, to } = sides
  if (isSameImage(compared))
    return {
      same: !hasOtherPlatforms(compared),
      reason: from.image.root.digest === to.image.root.digest ? 'digest' : 'manifest',
    }
  const counts = fileCountsOf(compared)
  const reason =
    from.image.config.descriptor.digest === to.image.config.descriptor.digest
      ? 'config'
      : hasSameContents(compared)
        ? 'layers'
        : counts && countsNothing(counts)
          ? 'files'
          : 'content'
  const differ = layersDiffer(compared)
  if (differ === true || countingChanges(changes).length > 0 || (hasOtherPlatforms(compared) && !compared.rules.size))
    return { same: false, reason }
  return differ === undefined ? { reason } : { same: true, reason: 'ignored' }
}

/** How often each rule that is on left something out. */
function countIgnored(compared: Compared): CompareSummary['ignored'] {
  const { rules, changes, layers, files } = compared
  const recompressed = layers.pairs.filter(({ state }) => state === 'recompressed').length
  const rebuilt = layers.pairs.filter(({ state }) => state !== 'same').length - recompressed
  const hasSameFiles = layersDiffer(compared) === false
  const ofLayers: Readonly<Partial<Record<SemanticRuleName, number>>> = {
    compression: recompressed,
    'file-order': hasSameFiles ? rebuilt : 0,
  }
  return [...rules].map(rule => ({
    rule,
    count:
      changes.filter(({ ignoredBy }) => ignoredBy === rule).length +
      (files?.ignored.get(rule) ?? 0) +
      (ofLayers[rule] ?? 0),
  }))
}

/** The bar above every view: whether two images are the same, why, and how far apart they are. */
export function summarise(compared: Compared): CompareSummary {
  const { sides, changes } = compared
  const { from, to } = sides
  const counting = countingChanges(changes)
  const files = fileCountsOf(compared)
  const packages = compared.packages ?? (hasSameContents(compared) ? noPackageCounts : undefined)
  const before = from.image.chosen.manifest.layers
  const after = to.image.chosen.manifest.layers
  return {
    ...decide(compared),
    from: describeSide(from),
    to: describeSide(to),
    sizeDifferenceBytes: sumBytes(after) - sumBytes(before),
    layers: { shared: countSharedLayers(sides), from: before.length, to: after.length },
    transfer: transferBytes(sides),
    config: {
      count: counting.length,
      added: counting.filter(({ state }) => state === 'added').length,
      removed: counting.filter(({ state }) => state === 'removed').length,
    },
    ...(hasIndex(sides) && { index: countPlatforms(compared) }),
    ...(files && { files }),
    ...(packages && { packages }),
    ignored: countIgnored(compared),
  }
}

const noPackageCounts: PackageCounts = { up: 0, down: 0, added: 0, removed: 0, changed: 0 }
