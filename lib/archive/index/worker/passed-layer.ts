import { EntryTable } from '../../tree/entry-table.ts'
import type { RecordedLayer } from '../layer-index-file.ts'

/** What reading a layer has found, as it passes between threads: without methods. */
export interface PassedLayer extends Omit<RecordedLayer, 'entries'> {
  readonly entries: Uint8Array<ArrayBuffer>
}

/** Small memory may be shared with others, and empty one stands for nothing everywhere. */
const isItsOwn = (value: unknown): value is Uint8Array<ArrayBuffer> =>
  ArrayBuffer.isView(value) &&
  value.buffer instanceof ArrayBuffer &&
  value.byteLength === value.buffer.byteLength &&
  value.byteLength > 0

/** A layer to be posted, and which of its memory goes with it instead of being copied. */
export function passLayer(layer: RecordedLayer): readonly [layer: PassedLayer, transfer: readonly ArrayBuffer[]] {
  const entries = layer.entries.bytes
  const { checkpoints, windows, tags, chunks } = layer
  const columns = [entries, windows, ...[checkpoints, tags, chunks].flatMap(table => Object.values(table))]
  return [{ ...layer, entries }, columns.filter(isItsOwn).map(({ buffer }) => buffer)]
}

export const receiveLayer = (layer: PassedLayer): RecordedLayer => ({
  ...layer,
  entries: EntryTable.fromBytes(layer.entries),
})
