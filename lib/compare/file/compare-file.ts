import { createHash } from 'node:crypto'
import type { Context } from '#lib/context/context'
import type { FileDiff, FileDiffSide } from '#lib/contract/compare/file'
import { pictureType, sniffedBytes } from '#lib/inspect/files/picture-type'
import { type ComparedImages, openSides, type SideName } from '../open-sides.ts'
import { compareBytes, showDifference } from './compare-bytes.ts'
import { asText, maxTextBytes } from './compare-text.ts'
import { compareTexts } from './compare-texts.ts'
import { elfFacts } from './elf-facts.ts'
import { type OpenedPath, openFilePair } from './open-file-pair.ts'

export interface CompareFileOptions {
  /** As addresses write paths. */
  readonly path: string
  /** In `from`, where it has another name there. */
  readonly fromPath?: string | undefined
  /** Lines around what differs. */
  readonly context: number
}

export interface ComparedFileContents {
  readonly diff: FileDiff
  /** Of texts, as `diff -u` writes it without its header. */
  readonly unified: string | undefined
}

/** Files up to here are held while they are compared; larger ones are only read through. */
const heldBytes = 32 * 1024 * 1024

/** A path with its bytes where they are few enough. A symbolic link's are its target, as git has it. */
interface HeldPath {
  readonly path: string
  readonly opened: OpenedPath
  readonly bytes: Buffer | undefined
}

async function hold(ctx: Context, path: string, opened: OpenedPath | undefined): Promise<HeldPath | undefined> {
  if (!opened) return undefined
  if (!opened.read) return { path, opened, bytes: Buffer.from(opened.linkTarget?.toWellFormed() ?? '') }
  const isSmall = opened.sizeBytes <= heldBytes
  return { path, opened, bytes: isSmall ? Buffer.concat(await Array.fromAsync(opened.read(ctx.signal))) : undefined }
}

const sideOf = ({ path, opened, bytes }: HeldPath, hash?: string): FileDiffSide => {
  const sha256 = hash ?? (bytes && opened.read ? createHash('sha256').update(bytes).digest('hex') : undefined)
  return {
    path,
    type: opened.type,
    sizeBytes: opened.sizeBytes,
    ...(sha256 !== undefined && { sha256 }),
    ...(opened.linkTarget !== undefined && { linkTarget: opened.linkTarget.toWellFormed() }),
  }
}

type Held = Readonly<Record<SideName, HeldPath | undefined>>

const namesOf = ({ from, to }: Held) => ({ ...(from && { from: sideOf(from) }), ...(to && { to: sideOf(to) }) })

/** Contents of a side that is not there are empty. */
const bytesOf = (held: HeldPath | undefined): Buffer | undefined => (held ? held.bytes : Buffer.alloc(0))

async function diffTexts(ctx: Context, held: Held, context: number): Promise<ComparedFileContents | undefined> {
  const [from, to] = [bytesOf(held.from), bytesOf(held.to)]
  if (!from || !to || from.length > maxTextBytes || to.length > maxTextBytes) return undefined
  const [before, after] = [asText(from), asText(to)]
  if (before === undefined || after === undefined) return undefined
  const text = await compareTexts({ from: before, to: after, context }, ctx.signal)
  const diff: FileDiff = {
    kind: 'text',
    ...namesOf(held),
    same: before === after && held.from?.opened.type === held.to?.opened.type,
    ...(text ? { hunks: text.hunks, counts: text.counts } : { isTruncated: true as const }),
  }
  return { diff, unified: text?.unified }
}

/** Beyond what is compared line by line too. */
const isText = (held: HeldPath | undefined): boolean => {
  const bytes = bytesOf(held)
  return bytes !== undefined && asText(bytes) !== undefined
}

async function diffBytes(ctx: Context, { from, to }: Held): Promise<FileDiff> {
  const { hashes, firstDifference } = await compareBytes(from?.opened, to?.opened, ctx.signal)
  return {
    kind: 'binary',
    ...(from && { from: sideOf(from, hashes.from) }),
    ...(to && { to: sideOf(to, hashes.to) }),
    same: firstDifference === undefined && from?.opened.type === to?.opened.type,
    ...(firstDifference !== undefined && {
      firstDifference: await showDifference(from?.opened, to?.opened, firstDifference, ctx.signal),
    }),
  }
}

function pictures({ from, to }: Held): FileDiff['mediaTypes'] {
  const [left, right] = [from, to].map(held => held?.bytes && pictureType(held.bytes.subarray(0, sniffedBytes)))
  const isPicture = (from === undefined || left !== undefined) && (to === undefined || right !== undefined)
  return isPicture
    ? { ...(left !== undefined && { from: left }), ...(right !== undefined && { to: right }) }
    : undefined
}

async function programs({ from, to }: Held): Promise<FileDiff['elf']> {
  const [left, right] = await Promise.all([from, to].map(held => held?.bytes && elfFacts(held.bytes)))
  const isProgram = (from === undefined || left !== undefined) && (to === undefined || right !== undefined)
  return isProgram ? { ...(left && { from: left }), ...(right && { to: right }) } : undefined
}

/**
 * What differs in one file: line by line where both are text, else by hash and the bytes at the first difference. Throws
 * AppError `not-found` for a path that neither has, `invalid-request` for a directory, and what opening images throws.
 */
export async function compareFile(
  ctx: Context,
  images: ComparedImages,
  { path, fromPath = path, context }: CompareFileOptions,
): Promise<ComparedFileContents> {
  const sides = await openSides(ctx, images)
  const pair = await openFilePair(ctx, sides, { from: fromPath, to: path })
  const [from, to] = await Promise.all([hold(ctx, fromPath, pair.from), hold(ctx, path, pair.to)])
  const held = { from, to }
  const mediaTypes = pictures(held)
  const text = await diffTexts(ctx, held, context)
  // A picture may be text too: SVG.
  if (text) return { ...text, diff: { ...text.diff, ...(mediaTypes && { kind: 'image' as const, mediaTypes }) } }
  const diff = await diffBytes(ctx, held)
  const elf = mediaTypes ? undefined : await programs(held)
  return {
    diff: {
      ...diff,
      ...(isText(from) && isText(to) && { kind: 'text' as const, isTruncated: true as const }),
      ...(mediaTypes && { kind: 'image' as const, mediaTypes }),
      ...(elf && { kind: 'elf' as const, elf }),
    },
    unified: undefined,
  }
}
