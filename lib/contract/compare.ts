import { z } from 'zod'
import { type changeStates, configLevel } from './compare/config.ts'
import { fileDiff } from './compare/file.ts'
import { fileCounts, fileStates, filesLevel } from './compare/files.ts'
import { layersLevel } from './compare/layers.ts'
import { packageCounts, packagesLevel } from './compare/packages.ts'
import { indexLevel } from './compare/platforms.ts'
import { ignoredByRule, semanticRuleName, semanticText } from './compare/rules.ts'
import { flag, platformText, referenceText, sizeBytes, timestamp } from './primitives.ts'

/** Levels of a compare. `parity` is `index` with the packages of every platform. */
export const compareLevels = ['index', 'parity', 'config', 'layers', 'files', 'packages'] as const
export type CompareLevel = (typeof compareLevels)[number]

const isLevel = (text: string): text is CompareLevel => (compareLevels as readonly string[]).includes(text)

const levelsText = z
  .string()
  .max(100)
  .transform(text => text.split(',').filter(word => word !== '' && word !== 'summary'))
  .refine(words => words.every(isLevel), `levels are ${compareLevels.join(', ')}`)
  .transform(words => compareLevels.filter(level => words.includes(level)))
  .describe(`levels to answer beside the summary, e.g. \`config,layers\`: ${compareLevels.join(', ')}`)

const pathText = z.string().max(8192)

const twoImages = z.strictObject({
  from: referenceText,
  to: referenceText,
  platform: platformText.optional().describe('of both sides, `os/architecture[/variant]`'),
  'to-platform': platformText.optional().describe('of `to`, where it is another than that of `from`'),
})

export const compareQuery = twoImages.extend({
  view: levelsText.default([]),
  semantic: semanticText.default([]),
  expect: z.enum(['same']).optional().describe('answers 409 when the two differ, for scripts'),
  format: z.enum(['json', 'markdown']).default('json'),
  base: z
    .enum(['known', 'read'])
    .default('known')
    .describe(
      '`read` also reads the layers that both share, so that nothing stays uncertain; else they count as far as lists of them are kept',
    ),
  path: pathText.default('').describe('`files`: directory to list'),
  recursive: flag.optional().describe('`files`: everything below the path that differs, not only its own entries'),
  change: z.enum(fileStates).optional().describe('`files`: only what differs so'),
  name: z.string().max(256).optional().describe('`files`: text that the path contains, without regard to case'),
  ignored: flag.optional().describe('`files`: also what rules leave out'),
  'ignored-by': semanticRuleName
    .optional()
    .describe('`files`: instead, only that of which this rule leaves something out, or all'),
  cursor: z.coerce.number().int().nonnegative().default(0).describe('`files`: `next` of the page before'),
  limit: z.coerce.number().int().min(0).max(5000).default(1000),
  stream: flag
    .optional()
    .describe('lines of JSON (NDJSON): `progress` while layers and files are read, then `compare` or `error`'),
})

export const compareFileQuery = twoImages.extend({
  path: pathText.describe('in both, or in `to`'),
  'from-path': pathText.optional().describe('in `from`, where it has another name there'),
  context: z.coerce.number().int().min(0).max(100).default(3).describe('lines around what differs'),
  format: z.enum(['diff', 'json']).default('diff').describe('`diff`: unified diff text as `diff -u` writes it'),
})

/** What a side leads to. */
export const comparedSide = z.strictObject({
  /** As asked for, in full. */
  reference: z.string(),
  /** Of the document the reference names: an index where there is one. */
  digest: z.string(),
  /** Of the image that was chosen out of it. */
  manifestDigest: z.string(),
  configDigest: z.string(),
  mediaType: z.string(),
  isIndex: z.boolean(),
  platform: z.string().optional(),
  created: timestamp.optional(),
  layerCount: z.number().int(),
  /** Of all layers, as transferred. */
  sizeBytes,
})

/**
 * Why two images are the same or not, the strongest reason that holds. `digest`: the references lead to the same
 * digest. `manifest`: different indexes, the same image in them. `config`: another manifest of the same config, so that
 * the files are the same too, packed otherwise. `ignored`: everything that differs is left out by rules.
 * `layers`: the same layers, another config. `files`: another config or other layers with the same files.
 * `content`: files differ, or may (they have not been compared).
 */
export const compareReasons = ['digest', 'manifest', 'config', 'ignored', 'layers', 'files', 'content'] as const

export const compareSummary = z.strictObject({
  /** Whether nothing differs that counts. Absent: rules leave out all but the layers, and their files have not been compared. */
  same: z.boolean().optional(),
  reason: z.enum(compareReasons),
  from: comparedSide,
  to: comparedSide,
  /** Of `to`, less that of `from`. */
  sizeDifferenceBytes: z.number().int(),
  layers: z.strictObject({ shared: z.number().int(), from: z.number().int(), to: z.number().int() }),
  /** What whoever holds one side has to download for the other: layers it lacks, config and manifest. */
  transfer: z.strictObject({ toBytes: sizeBytes, fromBytes: sizeBytes }),
  config: z.strictObject({ count: z.number().int(), added: z.number().int(), removed: z.number().int() }),
  /** Present where either side is an index. */
  index: z.strictObject({ added: z.number().int(), removed: z.number().int(), changed: z.number().int() }).optional(),
  /** Present once they have been compared, as asked for by `view`, or known to be the same. */
  files: fileCounts.optional(),
  packages: packageCounts.optional(),
  /** Every rule that is on. */
  ignored: z.array(ignoredByRule),
})

/** The summary and the levels that were asked for. */
export const compareAnswer = z.strictObject({
  summary: compareSummary,
  index: indexLevel.optional(),
  config: configLevel.optional(),
  layers: layersLevel.optional(),
  files: filesLevel.optional(),
  packages: packagesLevel.optional(),
})

/** One line of a streamed answer: a layer of one side that is read, or files that are hashed (without `layer`). */
export const compareProgress = z.strictObject({
  side: z.enum(['from', 'to']).optional(),
  layer: z.number().int().optional(),
  layerCount: z.number().int().optional(),
  readBytes: z.number().int(),
  totalBytes: z.number().int(),
  entryCount: z.number().int(),
})

export const compareFileAnswer = fileDiff

export type ChangeState = (typeof changeStates)[number]
export type CompareQuery = z.infer<typeof compareQuery>
export type CompareFileQuery = z.infer<typeof compareFileQuery>
export type ComparedSide = z.infer<typeof comparedSide>
export type CompareReason = (typeof compareReasons)[number]
export type CompareSummary = z.infer<typeof compareSummary>
export type CompareAnswer = z.infer<typeof compareAnswer>
export type CompareProgressLine = z.infer<typeof compareProgress>
