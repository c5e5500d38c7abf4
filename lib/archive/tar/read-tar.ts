import { TarParser } from './tar-parser.ts'
import type { TarEntry, TarLimits, TarSummary } from './types.ts'

export interface TarContents extends TarSummary {
  readonly entries: readonly TarEntry[]
}

/** All entries of an archive in memory; their bytes are views into it. For layers use TarParser. */
export function readTar(archive: Uint8Array, limits?: TarLimits): TarContents {
  const entries: TarEntry[] = []
  const parser = new TarParser({ onEntry: entry => entries.push(entry) }, limits)
  parser.write(archive)
  return { ...parser.end(), entries }
}
