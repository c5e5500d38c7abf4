import type { Context } from '#lib/context/context'
import type { CompareAnswer, CompareLevel } from '#lib/contract/compare'
import type { SemanticRuleName } from '#lib/contract/compare/rules'
import { compareConfig, configChanges } from './config/compare-config.ts'
import { compareLayers } from './layers/compare-layers.ts'
import { type ComparedImages, openSides } from './open-sides.ts'
import { comparePlatforms } from './platforms/compare-platforms.ts'
import { type Compared, summarise } from './summarise.ts'

export interface CompareOptions {
  /** Levels to answer beside the summary. */
  readonly levels?: readonly CompareLevel[]
  /** What is left out. */
  readonly rules?: readonly SemanticRuleName[]
}

/**
 * What differs between two images. Manifests and configs are read, layers only for the levels that need them. Throws
 * AppError as opening either image does; the host tells which.
 */
export async function compareImages(
  ctx: Context,
  images: ComparedImages,
  { levels = [], rules = [] }: CompareOptions = {},
): Promise<CompareAnswer> {
  const sides = await openSides(ctx, images)
  const ruleSet = new Set(rules)
  const compared: Compared = {
    sides,
    hasPlatform: images.platform !== undefined || images.toPlatform !== undefined,
    rules: ruleSet,
    platforms: comparePlatforms(sides),
    changes: configChanges(sides, ruleSet),
    layers: compareLayers(sides),
  }
  return {
    summary: summarise(compared),
    ...(levels.includes('config') && { config: compareConfig(sides, compared.changes) }),
    ...(levels.includes('layers') && { layers: compared.layers }),
  }
}
