/**
 * Names in archives are bytes. As text they are UTF-8, and each byte that is not becomes one lone surrogate
 * U+DC80–U+DCFF, so that every name has one text and the text leads back to the bytes (Python's `surrogateescape`,
 * https://peps.python.org/pep-0383/).
 */
export function textOfBytes(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
  return text.includes('\ufffd') ? escapeInvalid(bytes) : text
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function escapeInvalid(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    text += length > 0 ? strict.decode(bytes.subarray(at, at + length)) : String.fromCharCode(0xdc00 + (bytes[at] ?? 0))
    at += Math.max(1, length)
  }
  return text
}

/** Bytes of the valid UTF-8 sequence that begins at `at`, or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number
  if (lead < 0x80) return 1
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  try {
    // Decoding is the check: it knows overlong forms and surrogates.
    return strict.decode(bytes.subarray(at, at + length)).length > 0 && at + length <= bytes.length ? length : 0
  } catch {
    return 0
  }
}

/** The inverse of `textOfBytes`. */
export function bytesOfText(text: string): Buffer {
  if (text.isWellFormed()) return Buffer.from(text)
  const parts = Array.from(text, character => {
    const code = character.charCodeAt(0)
    return character.length === 1 && code >= 0xdc80 && code <= 0xdcff
      ? Buffer.of(code - 0xdc00)
      : Buffer.from(character)
  })
  return Buffer.concat(parts)
}
