import type { ShownText } from '#lib/contract/views/file-contents'

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

/** Bytes as text, with the encoding they have; undefined for what is none. @param cut there are more than these */
export function decodeText(bytes: Uint8Array, cut: boolean): ShownText | undefined {
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
