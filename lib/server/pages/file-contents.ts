import 'server-only'
import type { FileContents, ShownText } from '#lib/contract/views/files'
import type { OpenedFile } from '#lib/inspect/files/open-file'
import { pictureType, sniffedBytes } from '#lib/inspect/files/picture-type'

/** Text of up to this size is shown whole. */
const inlineBytes = 2 << 20
/** Bytes of one page of the hexadecimal view. */
export const hexPageBytes = 4096

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

type Encoding = ShownText['encoding']

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
]

/** No text has control characters that are neither space nor the escape of terminals. */
const isBinary = (text: string) => /(?!\s)[\p{Cc}]/u.test(text.replaceAll('\u001b', ''))

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A character that the end of a cut text has only a part of is left out. */
function utf8(bytes: Uint8Array, cut: boolean): string | undefined {
  const longest = cut ? 3 : 0
  for (let dropped = 0; dropped <= longest; dropped++) {
    const text = decode(bytes.subarray(0, bytes.length - dropped), 'utf-8', true)
    if (text !== undefined) return text
  }
  return undefined
}

function readText(bytes: Uint8Array, cut: boolean): ShownText | undefined {
  const [marked] = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? []
  if (marked && marked !== 'UTF-8') {
    const text = decode(bytes, marked, false)
    return text === undefined ? undefined : { kind: 'text', text, encoding: marked, cut }
  }
  const text = utf8(bytes, cut)
  if (text !== undefined) return isBinary(text) ? undefined : { kind: 'text', text, encoding: 'UTF-8', cut }
  // Bytes above ASCII here and there: a text of before Unicode rather than a binary file.
  const latin = Buffer.from(bytes).toString('latin1')
  return isBinary(latin) ? undefined : { kind: 'text', text: latin, encoding: 'Latin-1', cut }
}

/** What is shown of a file: a picture, its text, or a page of its bytes. */
export async function readContents(file: OpenedFile, offset: number): Promise<FileContents> {
  const hexPage = async (): Promise<FileContents> => {
    const start = Math.min(offset - (offset % hexPageBytes), Math.max(0, file.sizeBytes - 1))
    return { kind: 'bytes', offset: start, bytes: await collect(file.readRange(start, start + hexPageBytes)) }
  }
  if (offset > 0) return hexPage()
  const beginning = await collect(file.readRange(0, Math.min(file.sizeBytes, sniffedBytes)))
  const mediaType = pictureType(beginning)
  if (mediaType) return { kind: 'picture', mediaType }
  if (readText(beginning, true) === undefined) return hexPage()
  const cut = file.sizeBytes > inlineBytes
  const text = readText(await collect(file.readRange(0, inlineBytes)), cut)
  return text ?? hexPage()
}
