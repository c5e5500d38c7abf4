import { readingCancelled } from './layer-errors.ts'
import type { LayerProgress, OpenLayerOptions } from './open-layer-options.ts'
import type { ReaderProgress } from './worker/messages.ts'

/** One reading of a layer that some wait for. */
interface Reading<T> {
  readonly result: Promise<T>
  readonly listeners: Set<(progress: LayerProgress) => void>
  readonly stop: AbortController
  waiting: number
  /** For those who come later. */
  told: LayerProgress | undefined
}

type Start<T> = (signal: AbortSignal, onProgress: (progress: ReaderProgress) => void) => Promise<T>

/** Those who ask for one layer at the same time share one reading, which ends when nobody waits for it any more. */
export class SharedReadings<T> {
  readonly #readings = new Map<string, Reading<T>>()

  /** The result of the reading under this key, which `start` begins if there is none. Throws what it throws, and `cancelled`. */
  async join(key: string, options: OpenLayerOptions, start: Start<T>): Promise<T> {
    const { signal, onProgress } = options
    const reading = this.#readings.get(key) ?? this.#start(key, options.source.sizeBytes, start)
    reading.waiting += 1
    if (onProgress) {
      reading.listeners.add(onProgress)
      if (reading.told) onProgress(reading.told)
    }
    const left = Promise.withResolvers<never>()
    const leave = () => left.reject(readingCancelled(signal.reason))
    signal.addEventListener('abort', leave, { once: true })
    if (signal.aborted) leave()
    try {
      return await Promise.race([reading.result, left.promise])
    } finally {
      signal.removeEventListener('abort', leave)
      if (onProgress) reading.listeners.delete(onProgress)
      reading.waiting -= 1
      if (reading.waiting === 0) this.#abandon(key, reading)
    }
  }

  #start(key: string, sizeBytes: number, start: Start<T>): Reading<T> {
    const stop = new AbortController()
    const listeners: Reading<T>['listeners'] = new Set()
    const result = start(stop.signal, progress => tell(reading, sizeBytes, progress))
    const reading: Reading<T> = { result, listeners, stop, waiting: 0, told: undefined }
    this.#readings.set(key, reading)
    const forget = () => {
      if (this.#readings.get(key) === reading) this.#readings.delete(key)
    }
    result.then(forget, forget)
    return reading
  }

  /** Nobody waits: who comes now begins a new reading instead of joining one that is being stopped. */
  #abandon(key: string, reading: Reading<T>): void {
    if (this.#readings.get(key) === reading) this.#readings.delete(key)
    reading.stop.abort()
  }
}

function tell<T>(reading: Reading<T>, totalBytes: number, progress: ReaderProgress): void {
  const earlier = reading.told?.entries ?? []
  reading.told = { ...progress, totalBytes, entries: [...earlier, ...progress.entries] }
  for (const listener of reading.listeners) listener({ ...progress, totalBytes })
}
