/** A message for less costs more than it carries. */
export const slotBytes = 1 << 20
export const slotCount = 5

/**
 * Through which a layer's bytes come to the reading thread. Shared, because every buffer that is handed over counts as
 * allocated anew, which has V8 collect garbage all the time.
 */
export const createChunkMemory = (): SharedArrayBuffer => new SharedArrayBuffer(slotCount * slotBytes)

export const slotAt = (memory: SharedArrayBuffer, slot: number): Uint8Array =>
  new Uint8Array(memory, slot * slotBytes, slotBytes)

const pageBytes = 4_096

/** Has the memory's pages there before they are written to; what may have been written already stays. */
export function touchPages(memory: SharedArrayBuffer): void {
  const bytes = new Uint8Array(memory)
  for (let at = 0; at < bytes.length; at += pageBytes) Atomics.or(bytes, at, 0)
}
