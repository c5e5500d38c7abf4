import type { LayerRow } from '#lib/archive/tree/path-history'
import { mapConcurrent } from '#lib/context/map-concurrent'
import type { FilePasses } from './read-in-passes.ts'

export interface AheadFile {
  readonly place: LayerRow
  readonly sizeBytes: number
}

/** Layers that are read at the same time. */
const concurrentLayers = 4

const keyOf = ({ layer, row }: LayerRow) => `${layer} ${row}`

export const inLayerOrder = (a: LayerRow, b: LayerRow): number => a.layer - b.layer || a.row - b.row

/**
 * Small files that will all be asked for, in whichever order: they are read as they lie in their layers, and held until
 * then.
 */
export class ReadAhead {
  readonly #contents = new Map<string, PromiseWithResolvers<Uint8Array>>()
  readonly #passes: FilePasses
  readonly #places: readonly LayerRow[]
  #isStarted = false

  /** @param places what `passes` was planned with */
  constructor(passes: FilePasses, places: readonly LayerRow[]) {
    this.#passes = passes
    this.#places = places
    for (const place of places) {
      const content = Promise.withResolvers<Uint8Array>()
      // What nobody asks for may fail unheard.
      content.promise.catch(() => {})
      this.#contents.set(keyOf(place), content)
    }
  }

  /** All bytes of a file; undefined for one that is not read ahead. Rejects with what reading it throws. */
  read(place: LayerRow): Promise<Uint8Array> | undefined {
    if (!this.#isStarted) {
      this.#isStarted = true
      void this.#readAll()
    }
    return this.#contents.get(keyOf(place))?.promise
  }

  async #readAll(): Promise<void> {
    const layers = [...Map.groupBy(this.#places, ({ layer }) => layer).values()]
    await mapConcurrent(layers, concurrentLayers, async places => {
      for (const place of places) await this.#readOne(place)
    })
    await this.#passes.close()
  }

  async #readOne(place: LayerRow): Promise<void> {
    const content = this.#contents.get(keyOf(place))
    try {
      content?.resolve(Buffer.concat(await Array.fromAsync(this.#passes.read(place))))
    } catch (error) {
      content?.reject(error)
    }
  }
}

/** Which of these are read ahead: the small ones, as many as may be held. */
export function chooseAhead(
  files: Iterable<AheadFile>,
  { maxFileBytes, maxBytes }: { readonly maxFileBytes: number; readonly maxBytes: number },
): readonly LayerRow[] {
  const chosen = new Map<string, LayerRow>()
  let total = 0
  for (const { place, sizeBytes } of files) {
    if (sizeBytes > maxFileBytes || total + sizeBytes > maxBytes || chosen.has(keyOf(place))) continue
    chosen.set(keyOf(place), place)
    total += sizeBytes
  }
  return [...chosen.values()].sort(inLayerOrder)
}
