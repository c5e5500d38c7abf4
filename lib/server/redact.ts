import 'server-only'
import { redactWebTokens } from '#lib/registry/client/redact-web-tokens'

/** Names whose value is a secret wherever they appear: headers, JSON members, query parameters. */
const secretNames =
  /^(authorization|proxy-authorization|cookie|set-cookie|auth|password|passwd|secret|token|access_token|refresh_token|identitytoken|identity_token|registrytoken|client_secret|api[-_]?key|private[-_]?key|key|passphrase)$/i

/** Longest text that is logged; whoever sends more has nothing to say in a log line. */
const maxLength = 16_384

/** Secrets inside free text, each found in time proportional to the text. */
const secretTexts: readonly (readonly [RegExp, string])[] = [
  [/\b(bearer|basic)\s+[\w~+/.=-]{8,}/gi, '$1 [redacted]'],
  [/\b((?:access_|refresh_|identity)?token|password|auth)(["']?\s*[:=]\s*["']?)[^\s"',;&}]+/gi, '$1$2[redacted]'],
]

/** Query strings go as a whole: signed blob URLs hide their signature under many names. */
function redactAddress(word: string): string {
  const begin = word.indexOf('://')
  if (begin < 0) return word
  const query = word.indexOf('?', begin)
  const shown = query < 0 ? word : `${word.slice(0, query)}?[redacted]`
  return shown.replace(/:\/\/[^/@]+@/g, '://[redacted]@')
}

/** C0 and C1 controls would let an upstream text forge log lines or drive a terminal. */
const escapeControls = (text: string) =>
  text.replace(/\p{Cc}/gu, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

const redactSecrets = (text: string): string =>
  secretTexts.reduce(
    (redacted, [pattern, replacement]) => redacted.replace(pattern, replacement),
    redactWebTokens(text.replace(/[^\s"'<>]+/g, redactAddress)),
  )

export function redactText(text: string): string {
  const redacted = escapeControls(redactSecrets(text.slice(0, maxLength)))
  return text.length > maxLength ? `${redacted}…` : redacted
}

const maxDepth = 6

/** A copy of `value` that is safe to log: secrets out, control characters escaped, errors as name, message and cause. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value)
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value
  if (depth >= maxDepth) return '[deep]'
  if (value instanceof Error) return redactError(value, depth)
  if (value instanceof URL) return redactText(value.href)
  if (value instanceof Date) return value.toISOString()
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  if (Array.isArray(value)) return value.slice(0, 100).map(item => redact(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      secretNames.test(name) && member !== undefined ? '[redacted]' : redact(member, depth + 1),
    ]),
  )
}

function redactError(error: Error, depth: number): unknown {
  return {
    name: error.name,
    message: redactText(error.message),
    ...('code' in error && { code: redact(error.code, depth + 1) }),
    ...(error.stack !== undefined && {
      stack: error.stack
        .split('\n')
        .slice(1, 6)
        .map(line => redactText(line.trim())),
    }),
    ...(error.cause !== undefined && { cause: redact(error.cause, depth + 1) }),
  }
}
