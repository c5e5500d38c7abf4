import type { Context } from '#lib/context/context'
import type { CompareAnswer, CompareLevel, CompareProgressLine, CompareQuery } from '#lib/contract/compare'
import type { FilesLevel } from '#lib/contract/compare/files'
import type { SemanticRuleName } from '#lib/contract/compare/rules'
import { compareConfig, configChanges } from './config/compare-config.ts'
import { applyRules } from './files/apply-rules.ts'
import { compareFiles } from './files/compare-files.ts'
import { type FilesListQuery, listDifferences } from './files/list-differences.ts'
import { compareLayers } from './layers/compare-layers.ts'
import { type ComparedImages, type OpenedSides, openSides } from './open-sides.ts'
import { comparePackages } from './packages/compare-packages.ts'
import { compareIndex } from './platforms/compare-index.ts'
import { comparePlatforms } from './platforms/compare-platforms.ts'
import { type Compared, summarise } from './summarise.ts'

export interface CompareOptions {
  /** Levels to answer beside the summary. */
  readonly levels?: readonly CompareLevel[]
  /** What is left out. */
  readonly rules?: readonly SemanticRuleName[]
  /** Compares files too where only they tell whether the two are the same. */
  readonly decides?: boolean
  /** What of the files is listed. */
  readonly list?: FilesListQuery
  readonly base?: CompareQuery['base']
  readonly onProgress?: ((progress: CompareProgressLine) => void) | undefined
}

const wholeRoot: FilesListQuery = { path: '', cursor: 0, limit: 1000 }

interface FilesPart {
  readonly level: FilesLevel
  readonly ignored: ReadonlyMap<SemanticRuleName, number>
}

async function filesPart(ctx: Context, sides: OpenedSides, options: CompareOptions): Promise<FilesPart> {
  const { base = 'known', onProgress, rules = [], list = wholeRoot } = options
  const { table, layers, hashed } = await compareFiles(ctx, sides, { base, onProgress })
  const ruled = applyRules(table, new Set(rules))
  return { level: { ...listDifferences(ruled, layers, list), hashed }, ignored: ruled.ignored }
}

/** Whether the files were told apart for certain; where not, layers that both share have to be read. */
const isCertain = ({ level }: FilesPart) => level.counts.uncertain === 0

async function decideByFiles(ctx: Context, sides: OpenedSides, options: CompareOptions): Promise<FilesPart> {
  const part = await filesPart(ctx, sides, options)
  return isCertain(part) ? part : filesPart(ctx, sides, { ...options, base: 'read' })
}

/**
 * What differs between two images. Manifests and configs are read, layers only for the levels that need them. Throws
 * AppError as opening either image does; the host tells which.
 */
export async function compareImages(
  ctx: Context,
  images: ComparedImages,
  options: CompareOptions = {},
): Promise<CompareAnswer> {
  const { levels = [], rules = [] } = options
  const sides = await openSides(ctx, images)
  const ruleSet = new Set(rules)
  const known: Compared = {
    sides,
    hasPlatform: images.platform !== undefined || images.toPlatform !== undefined,
    rules: ruleSet,
    platforms: comparePlatforms(sides),
    changes: configChanges(sides, ruleSet),
    layers: compareLayers(sides),
  }
  // First, because it reads what both share too: then nothing of the files is uncertain.
  const packages = levels.includes('packages') ? await comparePackages(ctx, sides, options.onProgress) : undefined
  const isOpen = options.decides === true && summarise(known).same === undefined
  const files = isOpen
    ? await decideByFiles(ctx, sides, options)
    : levels.includes('files')
      ? await filesPart(ctx, sides, options)
      : undefined
  const compared: Compared = {
    ...known,
    packages: packages?.counts,
    files: files && { counts: files.level.counts, ignored: files.ignored },
  }
  const hasPackages = levels.includes('parity')
  const index =
    hasPackages || levels.includes('index')
      ? await compareIndex(ctx, sides, known.platforms, hasPackages, options.onProgress)
      : undefined
  return {
    summary: summarise(compared),
    ...(index && { index }),
    ...(levels.includes('config') && { config: compareConfig(sides, known.changes) }),
    ...(levels.includes('layers') && { layers: known.layers }),
    ...(files && levels.includes('files') && { files: files.level }),
    ...(packages && { packages }),
  }
}
