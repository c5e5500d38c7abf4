/** A message for less costs more than it carries. */
export const chunkBytes = 1 << 20
export const chunkCount = 5

/**
 * Through which a layer's bytes come to the reading thread. Shared, because every buffer that is handed over counts as
 * allocated anew, which has V8 collect garbage all the time.
 */
export const createChunkMemory = (): SharedArrayBuffer => new SharedArrayBuffer(chunkCount * chunkBytes)

export const chunkAt = (memory: SharedArrayBuffer, chunk: number): Uint8Array =>
  new Uint8Array(memory, chunk * chunkBytes, chunkBytes)
