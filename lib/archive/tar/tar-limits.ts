import type { TarLimits } from './types.ts'

const mebibyte = 1024 ** 2

/** For a reader who waits. A job may allow more. */
export const interactiveTarLimits: TarLimits = {
  maxEntries: mebibyte,
  maxHeaderBytes: mebibyte,
  maxArchiveBytes: 8 * 1024 * mebibyte,
}
