import type { CheckpointSink } from './checkpoint.ts'
import { createInflateEngine } from './create-inflate-engine.ts'
import type { Compression } from './detect-compression.ts'
import { GzipDecoder } from './gzip-decoder.ts'
import type { OutputRoom, OutputSink } from './inflate-engine.ts'
import type { LayerDecoder } from './layer-decoder.ts'
import type { CrcMark } from './running-crc.ts'
import { ZstdDecoder } from './zstd-decoder.ts'

export interface LayerDecoderOptions {
  readonly onOutput: OutputSink
  /** Where output may be put before it is handed to `onOutput`. */
  readonly room?: OutputRoom
  readonly onCheckpoint?: CheckpointSink
  /** Output between checkpoints, about. */
  readonly spanBytes?: number
  /** The CRC of everything handed to `onOutput` so far, for formats that end with theirs. */
  readonly crc?: () => CrcMark
  /** Waited for after every few MiB of output where little input can give much of it. */
  readonly settle?: () => Promise<void>
}

const passThrough = ({ onOutput }: LayerDecoderOptions): LayerDecoder => ({
  write: onOutput,
  end: () => ({ parts: 1, paddingBytes: 0, trailingBytes: 0 }),
  close() {},
})

const decoders: Readonly<Record<Compression, (options: LayerDecoderOptions) => LayerDecoder>> = {
  gzip: options => new GzipDecoder({ ...options, createEngine: createInflateEngine }),
  zstd: options => new ZstdDecoder(options),
  none: passThrough,
}

/** The decoder of a compression, watched for places to resume at. */
export const createLayerDecoder = (compression: Compression, options: LayerDecoderOptions): LayerDecoder =>
  decoders[compression](options)
