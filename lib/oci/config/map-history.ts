import type { HistoryEntry } from './types.ts'

export interface MappedEntry {
  readonly entry: HistoryEntry
  /** Index into the manifest's layers; absent when the entry made none. */
  readonly layerIndex?: number
}

export interface HistoryMap {
  readonly entries: readonly MappedEntry[]
  /** Layers that no entry speaks of, base first. */
  readonly undescribedLayers: readonly number[]
  /** Entries that say they made a layer for which there is none. */
  readonly surplusEntries: number
}

/** Instructions that only change the config, in the forms of all builders. */
const configInstruction =
  /^(?:\/bin\/sh -c )?(?:#\(nop\)\s+)?(?:ARG|CMD|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|SHELL|STOPSIGNAL|USER|VOLUME)\b/

const saysLayer = (entry: HistoryEntry) => !entry.emptyLayer
const likelyLayer = (entry: HistoryEntry) => !entry.emptyLayer && !configInstruction.test(entry.createdBy ?? '')

/**
 * Ties history to layers: each entry without `empty_layer` takes the next layer. Converted images lose the mark; when
 * there are more such entries than layers, those that can only have changed the config are taken as empty.
 * https://github.com/opencontainers/image-spec/blob/main/config.md#properties
 */
export function mapHistory(history: readonly HistoryEntry[], layerCount: number): HistoryMap {
  const tooMany = history.filter(saysLayer).length > layerCount
  const madeLayer = tooMany && history.filter(likelyLayer).length >= layerCount ? likelyLayer : saysLayer
  let next = 0
  let surplusEntries = 0
  const entries = history.map((entry): MappedEntry => {
    if (!madeLayer(entry)) return { entry }
    if (next < layerCount) return { entry, layerIndex: next++ }
    surplusEntries++
    return { entry }
  })
  const undescribedLayers = Array.from({ length: layerCount - next }, (_, offset) => next + offset)
  return { entries, undescribedLayers, surplusEntries }
}
