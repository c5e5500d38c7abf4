import type { LayerProgress } from '#lib/archive/index/open-layer-options'
import { normalisePath } from '#lib/archive/tree/normalise-path'
import { readMarker } from '#lib/archive/tree/whiteout'
import type { EarlyFile } from '#lib/contract/files'
import { addressOfPath } from './path-address.ts'

/** Entries of a layer that is being read, as the API tells them; whiteouts and names that are no path are left out. */
export const earlyFiles = (entries: LayerProgress['entries']): readonly EarlyFile[] =>
  entries.flatMap(({ name, type, sizeBytes }) => {
    const { path, issue } = normalisePath(name)
    if (path === '' || issue || readMarker(path.slice(path.lastIndexOf('/') + 1))) return []
    return [{ path: addressOfPath(path), type, sizeBytes }]
  })
