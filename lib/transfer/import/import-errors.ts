import { AppError } from '#lib/errors/app-error'
import { type Sentence, say } from '#lib/messages/say'

const nothingKept = say`Nothing of it was kept. Make the archive again with podman save, docker save or skopeo copy.`

/** An archive that holds no image, or one that contradicts itself. */
export const badArchive = (words: Sentence, cause?: unknown): AppError =>
  new AppError('invalid-request', words, { hint: nothingKept, ...(cause !== undefined && { cause }) })

export const oversizedArchive = (maxBytes: number): AppError =>
  new AppError('too-large', say`The archive has more than ${maxBytes} bytes; larger ones are not imported.`, {
    hint: say`Push the image to a registry instead, and open it from there.`,
  })

export const noRoom = (cause?: unknown): AppError =>
  new AppError('too-large', say`There is not enough room on the disk for this archive.`, {
    hint: say`Make room where Portolan keeps its data, and import the archive again. Nothing of it was kept.`,
    ...(cause !== undefined && { cause }),
  })

export const importCancelled = (cause?: unknown): AppError =>
  new AppError('cancelled', say`The import was stopped. Nothing of the archive was kept.`, { cause })
