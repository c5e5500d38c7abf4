import { formatBytes } from '#lib/format/format-bytes'

/** A difference of sizes: `+1.2 MB`, `−318 kB`, `0 B`. */
export const signedBytes = (bytes: number): string =>
  bytes === 0 ? formatBytes(0) : `${bytes > 0 ? '+' : '−'}${formatBytes(Math.abs(bytes))}`
