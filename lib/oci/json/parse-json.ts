import { AppError } from '#lib/errors/app-error'
import { type Sentence, say } from '#lib/messages/say'
import type { JsonValue } from './json-value.ts'
import { malformed } from './malformed.ts'
import { scanJson } from './scan-json.ts'

export interface JsonLimits {
  readonly maxBytes: number
  readonly maxDepth: number
}

/** 4 MiB is what distribution, containers/image and oras accept for a manifest or config. */
export const documentLimits: JsonLimits = { maxBytes: 4 * 1024 * 1024, maxDepth: 128 }

/**
 * Reads untrusted JSON: at most `maxBytes`, strictly UTF-8, at most `maxDepth` levels, no repeated keys. A key
 * `__proto__` arrives as an ordinary own property. `what` begins the sentence of an error, e.g. `The image config`.
 * Throws AppError `too-large` or `malformed`.
 */
export function parseJson(
  bytes: Uint8Array,
  what: Sentence = say`The document`,
  limits: JsonLimits = documentLimits,
): JsonValue {
  if (bytes.byteLength > limits.maxBytes)
    throw new AppError('too-large', say`${what} has ${bytes.byteLength} bytes; at most ${limits.maxBytes} are read.`, {
      hint: say`Registries themselves refuse documents of this size. Download it to look at it.`,
    })
  let text: string
  try {
    // ignoreBOM keeps a byte order mark in the text, where JSON does not allow it (RFC 8259 section 8.1).
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw malformed(say`${what} is not valid UTF-8.`, cause)
  }
  scanJson(text, limits.maxDepth, what)
  try {
    return JSON.parse(text) as JsonValue
  } catch (cause) {
    throw malformed(say`${what} is not valid JSON.`, cause)
  }
}
