import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { blockSize } from '../tar/header-block.ts'
import type { OutputEntry } from './output-entry.ts'
import { paddingOf, tarHeader } from './tar-header.ts'

/** Writes a tar piece by piece. Contents are opened when it is their turn and never held. */
export async function* writeTar(
  entries: AsyncIterable<OutputEntry> | Iterable<OutputEntry>,
): AsyncGenerator<Uint8Array> {
  for await (const entry of entries) {
    yield tarHeader(entry)
    if (entry.open && entry.sizeBytes > 0) yield* exactly(entry, entry.open())
    const padding = paddingOf(entry.sizeBytes)
    if (padding > 0) yield Buffer.alloc(padding)
  }
  yield Buffer.alloc(2 * blockSize)
}

/** Bytes of the tar that `writeTar` makes of these entries. */
export function tarBytes(entries: Iterable<OutputEntry>): number {
  let total = 2 * blockSize
  for (const entry of entries) total += tarHeader(entry).length + entry.sizeBytes + paddingOf(entry.sizeBytes)
  return total
}

/** Passes contents on; throws AppError `malformed` where they are shorter or longer than was announced. */
export async function* exactly(
  { path, sizeBytes }: Pick<OutputEntry, 'path' | 'sizeBytes'>,
  contents: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let left = sizeBytes
  for await (const chunk of contents) {
    left -= chunk.byteLength
    if (left < 0) break
    yield chunk
  }
  if (left === 0) return
  throw new AppError('malformed', say`“${path}” does not have the ${sizeBytes} bytes that were announced.`, {
    hint: say`The download is not complete. Try again; if it stays so, the layer has to be built again.`,
  })
}
