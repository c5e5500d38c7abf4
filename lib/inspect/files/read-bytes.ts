import type { OpenedFile } from './open-file.ts'

/** The bytes of a file from `start` up to `end`, or to its own. */
export async function readBytes({ sizeBytes, readRange }: OpenedFile, start: number, end: number): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of readRange(start, Math.min(end, sizeBytes))) pieces.push(piece)
  return Buffer.concat(pieces)
}
