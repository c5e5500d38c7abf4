import type { BitReader } from './bit-reader.ts'
import {
  codeLengthOrder,
  endOfBlock,
  fixedDistanceLengths,
  fixedLiteralLengths,
  maxDistanceCodes,
  maxLiteralCodes,
  repeats,
} from './deflate-constants.ts'
import { buildHuffmanTable, type HuffmanTable } from './huffman-table.ts'
import { DeflateError } from './inflate-engine.ts'

const literalBits = 11
const distanceBits = 9
const codeLengthBits = 7

export interface BlockCodes {
  readonly literals: HuffmanTable
  readonly distances: HuffmanTable
}

export type BlockBody =
  | { readonly kind: 'stored'; readonly bytes: number }
  | { readonly kind: 'compressed'; readonly codes: BlockCodes }

export interface BlockHeader {
  readonly isLast: boolean
  readonly body: BlockBody
}

const buildCodes = (literals: Uint8Array, distances: Uint8Array): BlockCodes => ({
  literals: buildHuffmanTable(literals, literalBits, true),
  distances: buildHuffmanTable(distances, distanceBits, true),
})

// The fixed literal code is complete; of the distance code's 32 symbols the last two never occur in valid streams.
const fixedCodes = buildCodes(fixedLiteralLengths, fixedDistanceLengths)

/** https://www.rfc-editor.org/rfc/rfc1951#section-3.2.4 */
function readStored(reader: BitReader): BlockBody | undefined {
  reader.alignToByte()
  const bytes = reader.take(16)
  const complement = reader.take(16)
  if (reader.isShort) return undefined
  if ((bytes ^ complement) !== 0xffff) throw new DeflateError('A stored block contradicts its own length.')
  return { kind: 'stored', bytes }
}

function readCodeLengthCode(reader: BitReader, count: number): HuffmanTable | undefined {
  const lengths = new Uint8Array(codeLengthOrder.length)
  for (const symbol of codeLengthOrder.slice(0, count)) lengths[symbol] = reader.take(3)
  return reader.isShort ? undefined : buildHuffmanTable(lengths, codeLengthBits, false)
}

/** Code lengths of all literals and distances as one row, since repetitions may cross from one to the other. */
function readLengths(reader: BitReader, code: HuffmanTable, count: number): Uint8Array | undefined {
  const lengths = new Uint8Array(count)
  let at = 0
  while (at < count) {
    const entry = code.entries[reader.peek(codeLengthBits)] ?? 0
    reader.position += entry & 15
    const repeat = repeats[(entry >> 4) - 16]
    const times = repeat ? repeat.base + reader.take(repeat.extraBits) : 1
    if (reader.isShort) return undefined
    if (at + times > count || (repeat?.ofPrevious && at === 0))
      throw new DeflateError('A block repeats a code length wrongly.')
    const length = repeat ? (repeat.ofPrevious ? (lengths[at - 1] ?? 0) : 0) : entry >> 4
    lengths.fill(length, at, at + times)
    at += times
  }
  return lengths
}

/** https://www.rfc-editor.org/rfc/rfc1951#section-3.2.7 */
function readDynamic(reader: BitReader): BlockBody | undefined {
  const literals = reader.take(5) + 257
  const distances = reader.take(5) + 1
  const codeLengths = reader.take(4) + 4
  if (reader.isShort) return undefined
  if (literals > maxLiteralCodes || distances > maxDistanceCodes) throw new DeflateError('A block has too many codes.')
  const code = readCodeLengthCode(reader, codeLengths)
  const lengths = code && readLengths(reader, code, literals + distances)
  if (!lengths) return undefined
  if (lengths[endOfBlock] === 0) throw new DeflateError('A block has no code for its end.')
  return { kind: 'compressed', codes: buildCodes(lengths.subarray(0, literals), lengths.subarray(literals)) }
}

const bodies: readonly ((reader: BitReader) => BlockBody | undefined)[] = [
  readStored,
  () => ({ kind: 'compressed', codes: fixedCodes }),
  readDynamic,
  () => {
    throw new DeflateError('A block has a type that does not exist.')
  },
]

/**
 * Reads one block's header, https://www.rfc-editor.org/rfc/rfc1951#section-3.2.3
 * @returns undefined, with the reader where it was, when more input is needed
 */
export function readBlockHeader(reader: BitReader): BlockHeader | undefined {
  const start = reader.position
  const isLast = reader.take(1) === 1
  const type = reader.take(2)
  const body = reader.isShort ? undefined : bodies[type]?.(reader)
  if (!body || reader.isShort) {
    reader.position = start
    return undefined
  }
  return { isLast, body }
}
