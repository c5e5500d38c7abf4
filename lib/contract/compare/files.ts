import { z } from 'zod'
import { sizeBytes, timestamp } from '../primitives.ts'
import { semanticRuleName } from './rules.ts'

/**
 * `content`: other bytes, another target of a link, another kind of entry. `metadata`: mode, owner, time or attributes
 * only. `renamed`: the same content under another path.
 */
export const fileStates = ['added', 'removed', 'content', 'metadata', 'renamed'] as const

/** What is not the same. */
export const fileAspects = [
  'type',
  'size',
  'content',
  'target',
  'device',
  'mode',
  'owner',
  'owner-names',
  'time',
  'attributes',
] as const

/** Nothing differs. */
export const noFileCounts = {
  ...{ added: 0, removed: 0, content: 0, metadata: 0, renamed: 0 },
  ...{ ignored: 0, uncertain: 0, addedBytes: 0, removedBytes: 0 },
} as const

/**
 * How it was decided whether contents are the same, from what costs nothing to what reads both files. A `tag` is a keyed
 * hash of a file’s contents that was taken while its layer’s digest was verified.
 */
export const contentEvidence = ['layer', 'size', 'tag', 'hash'] as const

const side = z.strictObject({
  type: z.string(),
  /** Permission, setuid, setgid and sticky bits, e.g. 493 for 0755. */
  mode: z.number().int(),
  uid: z.number(),
  gid: z.number(),
  userName: z.string().optional(),
  groupName: z.string().optional(),
  sizeBytes,
  modified: timestamp.optional(),
  linkTarget: z.string().optional(),
  /** Index of the layer it is from, and its digest. */
  layer: z.number().int(),
  layerDigest: z.string(),
})

export const fileCounts = z.strictObject({
  added: z.number().int(),
  removed: z.number().int(),
  content: z.number().int(),
  metadata: z.number().int(),
  renamed: z.number().int(),
  /** Left out by rules. */
  ignored: z.number().int(),
  /** Counted above, but may be otherwise: a layer that both share, and that was not read, may have the path too. */
  uncertain: z.number().int(),
  /** Bytes of what is only in one side or other. */
  addedBytes: sizeBytes,
  removedBytes: sizeBytes,
})

export const comparedFile = z.strictObject({
  name: z.string(),
  /** As queries and addresses take it. */
  path: z.string(),
  /** Of the directory itself; absent where only something in it differs. */
  state: z.enum(fileStates).optional(),
  from: side.optional(),
  to: side.optional(),
  aspects: z.array(z.enum(fileAspects)),
  evidence: z.enum(contentEvidence).optional(),
  /** A shared layer that was not read may have the path too: what looks added may be changed. */
  isUncertain: z.literal(true).optional(),
  /** Of a renamed file: where it was, or in the row of the old path, where it is now. */
  renamedFrom: z.string().optional(),
  renamedTo: z.string().optional(),
  /** Rules that leave out something of it; without a `state`, all that differs. */
  ignoredBy: z.array(semanticRuleName).optional(),
  /** Of a directory: what differs below it. */
  below: fileCounts.optional(),
})

export const filesLevel = z.strictObject({
  /** Of everything, whatever the query lists. */
  counts: fileCounts,
  path: z.string(),
  /** Rows that fit the query, before paging. */
  total: z.number().int(),
  entries: z.array(comparedFile),
  next: z.number().int().optional(),
  /** Layers that both share and that were not read, because no list of theirs is kept. */
  unreadLayers: z.number().int(),
  /** What had to be read beyond the lists of the layers: sparse files that are stored otherwise. */
  hashed: z.strictObject({ files: z.number().int(), bytes: sizeBytes }),
})

export type FileState = (typeof fileStates)[number]
export type FileAspect = (typeof fileAspects)[number]
export type ContentEvidence = (typeof contentEvidence)[number]
export type FileCounts = z.infer<typeof fileCounts>
export type ComparedFile = z.infer<typeof comparedFile>
export type ComparedFileSide = z.infer<typeof side>
export type FilesLevel = z.infer<typeof filesLevel>
