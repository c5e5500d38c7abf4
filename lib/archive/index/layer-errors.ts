import { AppError } from '#lib/errors/app-error'
import { type Sentence, say } from '#lib/messages/say'
import { DecodingError } from '../compression/layer-decoder.ts'

const rebuildHint = say`Whoever built the image has to push it again; nothing of this layer was kept.`
const tryAgainHint = say`Try again; if it stays so, the registry or something on the way to it damages or replaces blobs: tell its administrator.`

/** Bytes whose digest is not the one they were asked for by. */
export const wrongDigest = (expected: string, found: string): AppError =>
  new AppError(
    'malformed',
    say`The registry sent other bytes than the layer’s digest stands for: asked for ${expected}, got ${found}. Nothing of them was kept.`,
    { hint: tryAgainHint },
  )

/** A tar that is not the one the image's config lists. */
export const wrongDiffId = (expected: string, found: string): AppError =>
  new AppError(
    'malformed',
    say`The layer is not the one the image’s config lists: its diffId is ${found}, the config has ${expected}.`,
    { hint: rebuildHint },
  )

export const wrongSize = (expected: number, found: number): AppError =>
  new AppError('malformed', say`The layer has ${found} bytes, its manifest says ${expected}.`, { hint: tryAgainHint })

/** @param words what it is instead, e.g. `xz` */
export const unreadableLayer = (words: Sentence): AppError =>
  new AppError('malformed', say`The layer cannot be opened: it is ${words}.`, {
    hint: say`Portolan reads layers that are a tar, plain or compressed with gzip or zstd. The blob itself can be downloaded.`,
  })

export const damagedLayer = (error: DecodingError): AppError =>
  new AppError('malformed', error.words, { hint: rebuildHint, cause: error })

export const oversizedLayer = (sizeBytes: number, maxBytes: number): AppError =>
  new AppError('too-large', say`The layer has ${sizeBytes} bytes; Portolan opens layers up to ${maxBytes}.`, {
    hint: say`Such a layer is not read here. Download it and look into it with tar.`,
  })

/** A reading that was stopped by its limits, or that its thread did not survive. */
export const readerDied = (cause: unknown): AppError =>
  new AppError(
    'too-large',
    say`The layer needed more memory or time than Portolan gives to one, so reading it was stopped.`,
    { hint: say`Such a layer is not read here. Download it and look into it with tar.`, cause },
  )

export const readingCancelled = (cause?: unknown): AppError =>
  new AppError('cancelled', say`Reading the layer was stopped because nobody waits for it any more.`, { cause })

/** A range that is not what was verified, more than once. */
export const changedBytes = (cause: unknown): AppError =>
  new AppError('malformed', say`The registry sends other bytes for this layer than those its digest was checked for.`, {
    hint: tryAgainHint,
    cause,
  })

export const damagedIndex = (): AppError =>
  new AppError('malformed', say`A stored layer index is damaged.`, {
    hint: say`It is built again from the layer; nothing has to be done.`,
  })

export const noContents = (): AppError =>
  new AppError('invalid-request', say`This entry of the layer has no contents of its own.`, {
    hint: say`Links, directories and devices have none; open what a link points to.`,
  })

/** Errors of the decoders in the product's words; everything else as it is. */
export const inProductWords = (error: unknown): unknown =>
  error instanceof DecodingError ? damagedLayer(error) : error
