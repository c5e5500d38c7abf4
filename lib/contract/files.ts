import { z } from 'zod'
import { parseSize, sizePattern } from '#lib/format/size-text'
import { digestText, flag, platformText, referenceText, sizeBytes, timestamp } from './primitives.ts'

const pathText = z
  .string()
  .max(8192)
  .describe('path in the image, without a slash at either end; empty for the root; bytes that are no UTF-8 as `%XX`')

const sizeText = z
  .string()
  .regex(new RegExp(`^${sizePattern}$`), 'not a size')
  .transform(text => parseSize(text) ?? 0)

const place = z.strictObject({
  ref: referenceText,
  platform: platformText.optional(),
  path: pathText.default(''),
  layer: digestText
    .optional()
    .describe('digest of a layer: the files as they are up to it, and only what it did where entries are listed'),
})

export const changeKinds = ['added', 'changed', 'removed'] as const
export const fileTypes = [
  ...['file', 'directory', 'symlink', 'hardlink'],
  ...['char-device', 'block-device', 'fifo', 'whiteout'],
] as const satisfies readonly string[]

export const fileQuery = place
export const filesQuery = place.extend({
  recursive: flag.optional().describe('everything below the path, not only its own entries'),
  removed: flag.optional().describe('also what a layer removed; it stays readable in the layers below'),
  name: z.string().max(256).optional().describe('text that the name contains, without regard to case'),
  whole: flag.optional().describe('with `layer`: everything there is up to it, not only what it did'),
  glob: z.string().max(256).optional().describe('`*.conf`, `/etc/**/*.conf`'),
  type: z.enum(['file', 'directory', 'symlink', 'hardlink', 'char-device', 'block-device', 'fifo']).optional(),
  change: z.enum(changeKinds).optional().describe('what some layer, or the one given, did to it'),
  min: sizeText.optional().describe('least size: bytes, or as `512 KiB` and `1.5 MB`'),
  max: sizeText.optional().describe('greatest size, as `min`'),
  cursor: z.coerce.number().int().nonnegative().default(0).describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(5000).default(1000),
  stream: flag
    .optional()
    .describe(
      'lines of JSON (NDJSON): `progress` and first `entries` while layers are read the first time (`by: soci` where a SOCI index of the image tells them, which nobody has verified yet), then `files` or `error`',
    ),
})

const change = z.strictObject({
  /** Index of the layer, the base being 0. */
  layer: z.number().int(),
  kind: z.enum(changeKinds),
})

/** One path of the root filesystem. */
export const fileRow = z.strictObject({
  /** The last part of the path as people read it; bytes that are no UTF-8 are written out. */
  name: z.string(),
  /** As queries and addresses take it. */
  path: z.string(),
  type: z.string(),
  /** Permission, setuid, setgid and sticky bits, e.g. 493 for 0755. */
  mode: z.number().int(),
  uid: z.number(),
  gid: z.number(),
  userName: z.string().optional(),
  groupName: z.string().optional(),
  /** Of a file; of a directory all files in it. */
  sizeBytes,
  /** Directories: entries below that are no directories. */
  count: z.number().int().optional(),
  modified: timestamp.optional(),
  /** Index of the layer that the entry is from. */
  layer: z.number().int(),
  changes: z.array(change),
  /** A layer removed it; it is as it was before that. */
  removed: z.literal(true).optional(),
  linkTarget: z.string().optional(),
  /** What other tools may read otherwise. */
  ambiguities: z.array(z.string()).optional(),
})

const fileLayer = z.strictObject({
  digest: z.string(),
  diffId: z.string().optional(),
  sizeBytes,
  /** Its own table of contents told its files, as the manifest names it; the layer itself was not read. */
  toc: z.enum(['estargz', 'zstd:chunked']).optional(),
})

export const filesAnswer = z.strictObject({
  /** Of the image whose files these are. */
  digest: z.string(),
  layers: z.array(fileLayer),
  /** What the path names, symbolic links above it followed. */
  entry: fileRow,
  /** Entries that fit the query, before paging. */
  total: z.number().int(),
  entries: z.array(fileRow),
  next: z.number().int().optional(),
})

/** An entry of a layer that is still being read; layers above may yet change or remove it. */
const earlyEntry = z.strictObject({
  /** As queries and addresses take it. */
  path: z.string(),
  type: z.string(),
  sizeBytes,
})

/** One line of a streamed answer. */
export const filesProgress = z.strictObject({
  layer: z.number().int(),
  layerCount: z.number().int(),
  readBytes: z.number().int(),
  totalBytes: z.number().int(),
  entryCount: z.number().int(),
})

export type FileRow = z.infer<typeof fileRow>
export type FilesQuery = z.infer<typeof filesQuery>
export type FilesAnswer = z.infer<typeof filesAnswer>
export type EarlyFile = z.infer<typeof earlyEntry>
export type FilesProgressLine = z.infer<typeof filesProgress>
