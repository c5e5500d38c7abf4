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
