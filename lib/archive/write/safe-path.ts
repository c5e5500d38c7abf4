import { createHash } from 'node:crypto'

/** Where names will be unpacked: `anywhere` also on Windows. */
export type NameRules = 'unix' | 'anywhere'

const maxPartBytes = 255
/** Controls, and characters that change the order in which text is shown. */
const unsafe = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\\]/gu
/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file#naming-conventions */
const unsafeOnWindows = /[<>:"|?*]/g
const reservedOnWindows = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
const drive = /^[a-z]:/i

const encode = (text: string) =>
  Array.from(Buffer.from(text), byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')

/**
 * A name of an image as one that can be unpacked: what is unsafe becomes `%` and two hex digits for each of its bytes, so
 * two names never become one. Bytes that are no UTF-8 come in as lone surrogates (see `textOfBytes`).
 */
export function safeName(name: string, rules: NameRules): string {
  let safe = name
    .replace(/%(?=[0-9a-f]{2})/gi, '%25')
    .replace(/\p{Surrogate}/gu, half => `%${(half.charCodeAt(0) & 0xff).toString(16).toUpperCase()}`)
    .replace(unsafe, encode)
  if (rules === 'anywhere') {
    safe = safe.replace(unsafeOnWindows, encode).replace(/[. ]$/, encode)
    if (reservedOnWindows.test(safe)) safe = `%${safe.charCodeAt(0).toString(16)}${safe.slice(1)}`
  }
  if (drive.test(safe)) safe = safe.replace(':', '%3A')
  if (safe === '' || safe === '.' || safe === '..') safe = encode(safe || '_')
  return shorten(safe)
}

/** Names of more than 255 bytes exist in archives but in no filesystem: their end becomes a part of their hash. */
function shorten(name: string): string {
  const bytes = Buffer.from(name)
  if (bytes.length <= maxPartBytes) return name
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  // A character that is cut apart goes.
  return `${bytes
    .subarray(0, maxPartBytes - 17)
    .toString()
    .replace(/\ufffd+$/, '')}~${hash}`
}

/** Each part made safe; never absolute, never leading out. */
export const safePath = (path: string, rules: NameRules): string =>
  path
    .split('/')
    .filter(part => part !== '')
    .map(part => safeName(part, rules))
    .join('/')
