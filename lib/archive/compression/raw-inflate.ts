import { constants, createInflateRaw } from 'node:zlib'

/**
 * The binding below Node's zlib streams. It is not documented: `selfCheck` decides at start whether this Node's behaves
 * as expected here, and `OwnInflateEngine` stands in where it does not.
 * https://github.com/nodejs/node/blob/main/src/node_zlib.cc
 */
interface ZlibHandle {
  writeSync(
    ...args: [
      flush: number,
      input: Uint8Array,
      from: number,
      length: number,
      output: Uint8Array,
      at: number,
      room: number,
    ]
  ): void
  reset(): void
  onerror: (message: string, errno: number, code: string) => void
}

interface WatchableInflate {
  readonly _handle: ZlibHandle
  /** What is left after a write: room in the output, bytes of the input. */
  readonly _writeState: Uint32Array
  close(): void
}

/** zlib's inflate of one raw deflate stream after another, call by call. https://zlib.net/manual.html#Basic */
export class RawInflate {
  /** What the last write took of its input and put into its output. */
  taken = 0
  made = 0
  /** What is wrong with the stream. */
  error: string | undefined
  readonly #inflate = createInflateRaw() as unknown as WatchableInflate

  constructor() {
    this.#inflate._handle.onerror = (message, _errno, code) => {
      this.error = `${message} (${code})`
    }
  }

  /**
   * Decodes all input from `from` on, or as much as goes into `room` bytes of the output from `at` on.
   * @param stopsAtBlock ends also before the next block (`Z_BLOCK`)
   */
  write(input: Uint8Array, from: number, output: Uint8Array, at: number, room: number, stopsAtBlock = false): void {
    const { _handle: handle, _writeState: rest } = this.#inflate
    const given = input.length - from
    handle.writeSync(stopsAtBlock ? constants.Z_BLOCK : constants.Z_NO_FLUSH, input, from, given, output, at, room)
    this.taken = given - (rest[1] ?? 0)
    this.made = room - (rest[0] ?? 0)
  }

  /** What comes next is another stream. */
  reset(): void {
    this.#inflate._handle.reset()
    this.error = undefined
  }

  close(): void {
    this.#inflate.close()
  }
}
