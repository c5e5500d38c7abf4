import { z } from 'zod'
import { sizeBytes } from '../primitives.ts'

/** What both files are shown as. */
export const contentKinds = ['text', 'image', 'elf', 'binary'] as const

const hunkLine = z.strictObject({
  state: z.enum(['same', 'added', 'removed']),
  /** Counted from 1. */
  from: z.number().int().optional(),
  to: z.number().int().optional(),
  text: z.string(),
})

/** Lines that differ with those around them. Starts count from 1; where a side has no lines, its start is the line before. */
export const hunk = z.strictObject({
  fromStart: z.number().int(),
  fromLines: z.number().int(),
  toStart: z.number().int(),
  toLines: z.number().int(),
  lines: z.array(hunkLine),
})

const side = z.strictObject({
  path: z.string(),
  type: z.string(),
  sizeBytes,
  /** Of the contents; absent for what is no file. */
  sha256: z.string().optional(),
  linkTarget: z.string().optional(),
})

const hexBytes = z.strictObject({
  /** Where the bytes begin in the file; the first difference is among them. */
  offset: z.number().int(),
  from: z.string().describe('hexadecimal'),
  to: z.string().describe('hexadecimal'),
})

const elfSide = z.strictObject({
  needed: z.array(z.string()),
  symbols: z.number().int().optional(),
  soname: z.string().optional(),
})

export const fileDiff = z.strictObject({
  kind: z.enum(contentKinds),
  from: side.optional(),
  to: side.optional(),
  /** Contents are equal. */
  same: z.boolean(),
  /** Of text: what differs, with three lines around it. */
  hunks: z.array(hunk).optional(),
  counts: z.strictObject({ added: z.number().int(), removed: z.number().int() }).optional(),
  /** The text is too long, or differs too much, to be compared line by line. */
  isTruncated: z.literal(true).optional(),
  /** Of other bytes: what is at the first difference. */
  firstDifference: hexBytes.optional(),
  /** Of pictures. */
  mediaTypes: z.strictObject({ from: z.string().optional(), to: z.string().optional() }).optional(),
  elf: z.strictObject({ from: elfSide.optional(), to: elfSide.optional() }).optional(),
})

export type Hunk = z.infer<typeof hunk>
export type HunkLine = z.infer<typeof hunkLine>
export type FileDiffSide = z.infer<typeof side>
export type FileDiff = z.infer<typeof fileDiff>
