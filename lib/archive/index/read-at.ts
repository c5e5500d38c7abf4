import type { FileHandle } from 'node:fs/promises'

/** The bytes of a file from `position`; fewer than `length` where it ends before. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
