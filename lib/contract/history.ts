import { z } from 'zod'
import { chosenImages } from './chosen-images.ts'
import { failure } from './failure.ts'
import { fileRow } from './files.ts'
import { historySize } from './limits.ts'
import { flag, timestamp } from './primitives.ts'

export const historyQuery = chosenImages.extend({
  path: z
    .string()
    .min(1)
    .max(8192)
    .describe('path in the images, without a slash at either end; bytes that are no UTF-8 as `%XX`'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(historySize.max)
    .default(historySize.usual)
    .describe('highest tags taken of each repository where no tag is given'),
  stream: flag
    .optional()
    .describe('lines of JSON (NDJSON): `progress` while layers are read, then `history` or `error`'),
})

/**
 * Against the image before it in time. `contents`: other bytes, by size and the CRC-32 of the layers' indexes, or another
 * link target or type. `metadata`: mode or owner alone. `first`: there is no earlier one.
 */
export const historyChanges = ['first', 'added', 'contents', 'metadata', 'same', 'removed', 'absent'] as const

const historyStep = z.strictObject({
  /** Everything asked for that is this image, in full. */
  refs: z.array(z.string()),
  digest: z.string().optional(),
  imageDigest: z.string().optional(),
  created: timestamp.optional(),
  change: z.enum(historyChanges).optional(),
  /** `imageDigest` of what it was held against. */
  against: z.string().optional(),
  /** As the image has it; absent where it does not. */
  entry: fileRow.optional(),
  /** Where a symbolic link leads, as addresses write paths; absent where it leads to nothing. */
  target: z.string().optional(),
  /** Of the layer that the entry is from. */
  layer: z.string().optional(),
  /** CRC-32 of a regular file's bytes as the layer stores them, in hexadecimal. */
  crc32: z.string().optional(),
  error: failure.optional(),
})

export const historyAnswer = z.strictObject({
  path: z.string(),
  /** Newest first, by the dates of the images; those without one, and those that could not be read, come last. */
  steps: z.array(historyStep),
})

export type HistoryQuery = z.infer<typeof historyQuery>
export type HistoryChange = (typeof historyChanges)[number]
export type HistoryStep = z.infer<typeof historyStep>
export type HistoryAnswer = z.infer<typeof historyAnswer>
