import { errors } from 'undici'
import { AppError } from '#lib/errors/app-error'
import type { ErrorCode } from '#lib/errors/codes'
import { type Sentence, say } from '#lib/messages/say'

interface FailureRow {
  readonly codes: readonly string[]
  readonly code: ErrorCode
  readonly words: (host: string) => Sentence
  readonly hint: Sentence
}

const checkName = say`Check the spelling of the registry name, and that this machine can resolve it.`
const waitOrAdmin = say`Try again in a moment; if it stays so, the registry’s administrator can see why.`
const certsD = say`Put the certificate of the authority that signed it into certs.d/<registry>/ca.crt if you trust it.`
const renew = say`The registry’s administrator has to install a valid certificate.`

/** Answers of a server that speaks plain HTTP, to the greeting of TLS. */
const plainHttpCodes: ReadonlySet<string> = new Set([
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_HTTP_REQUEST',
])

/**
 * Every way a connection fails, by the code of Node, OpenSSL or undici. One row is one notice.
 * https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
const rows: readonly FailureRow[] = [
  {
    codes: ['ENOTFOUND', 'ENODATA', 'EAI_NONAME', 'EAI_NODATA'],
    code: 'unreachable',
    words: host => say`The name ${host} does not exist.`,
    hint: checkName,
  },
  {
    codes: ['EAI_AGAIN', 'ESERVFAIL', 'ETIMEOUT', 'EAI_FAIL', 'EREFUSED'],
    code: 'unreachable',
    words: host => say`The name ${host} could not be looked up.`,
    hint: say`The DNS server did not answer; check this machine’s network and try again.`,
  },
  {
    codes: ['ECONNREFUSED'],
    code: 'unreachable',
    words: host => say`${host} refuses the connection.`,
    hint: say`Nothing listens on that port: check the port, and that the registry is running.`,
  },
  {
    codes: ['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EHOSTDOWN', 'ENETDOWN'],
    code: 'unreachable',
    words: host => say`There is no route to ${host}.`,
    hint: say`Check this machine’s network, VPN or firewall.`,
  },
  {
    codes: ['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT'],
    code: 'unreachable',
    words: host => say`${host} did not accept a connection in time.`,
    hint: say`Check this machine’s network, VPN or firewall; the registry may be down.`,
  },
  {
    codes: ['UND_ERR_HEADERS_TIMEOUT'],
    code: 'unreachable',
    words: host => say`${host} accepted the request but did not answer in time.`,
    hint: waitOrAdmin,
  },
  {
    codes: ['UND_ERR_BODY_TIMEOUT'],
    code: 'unreachable',
    words: host => say`${host} stopped in the middle of its answer.`,
    hint: waitOrAdmin,
  },
  {
    codes: ['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET'],
    code: 'unreachable',
    words: host => say`${host} closed the connection before its answer was complete.`,
    hint: waitOrAdmin,
  },
  {
    codes: ['CERT_HAS_EXPIRED'],
    code: 'unreachable',
    words: host => say`The TLS certificate of ${host} has expired.`,
    hint: renew,
  },
  {
    codes: ['CERT_NOT_YET_VALID'],
    code: 'unreachable',
    words: host => say`The TLS certificate of ${host} is not valid yet.`,
    hint: say`Check the clock of this machine; otherwise the registry’s administrator has to install a valid certificate.`,
  },
  {
    codes: ['DEPTH_ZERO_SELF_SIGNED_CERT'],
    code: 'unreachable',
    words: host => say`${host} presents a self-signed TLS certificate.`,
    hint: say`Put that certificate into certs.d/<registry>/ca.crt if you trust it.`,
  },
  {
    codes: [
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_GET_ISSUER_CERT',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'CERT_UNTRUSTED',
    ],
    code: 'unreachable',
    words: host => say`The TLS certificate of ${host} is signed by an authority this machine does not know.`,
    hint: certsD,
  },
  {
    codes: ['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH'],
    code: 'unreachable',
    words: host => say`The TLS certificate of ${host} is for another name.`,
    hint: say`Use the name the certificate was issued for, or ask the registry’s administrator to add this one.`,
  },
  {
    codes: ['CERT_REVOKED', 'CERT_REJECTED', 'UNSPECIFIED', 'INVALID_CA', 'INVALID_PURPOSE', 'PATH_LENGTH_EXCEEDED'],
    code: 'unreachable',
    words: host => say`The TLS certificate of ${host} is not acceptable.`,
    hint: renew,
  },
  {
    codes: [
      'CA_MD_TOO_WEAK',
      'EE_KEY_TOO_SMALL',
      'CA_KEY_TOO_SMALL',
      'CERT_SIGNATURE_FAILURE',
      'ERR_SSL_DH_KEY_TOO_SMALL',
    ],
    code: 'unreachable',
    words: host => say`The TLS certificate of ${host} uses keys or signatures that are too weak or wrong.`,
    hint: renew,
  },
  {
    codes: [
      'ERR_SSL_UNSUPPORTED_PROTOCOL',
      'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
      'ERR_SSL_NO_PROTOCOLS_AVAILABLE',
      'ERR_SSL_SSL/TLS_ALERT_PROTOCOL_VERSION',
      'ERR_SSL_NO_SHARED_CIPHER',
    ],
    code: 'unreachable',
    words: host => say`${host} and Portolan have no TLS version in common.`,
    hint: say`Portolan speaks TLS 1.2 and newer; the registry’s administrator has to enable one of them.`,
  },
  {
    // TLS 1.2 says the same for a missing client certificate and for no common cipher.
    codes: ['ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE'],
    code: 'unreachable',
    words: host => say`${host} refused the TLS handshake.`,
    hint: say`It may want a client certificate, in certs.d/<registry>/ as client.cert and client.key; otherwise its administrator can check its TLS settings.`,
  },
  {
    codes: [...plainHttpCodes],
    code: 'unreachable',
    words: host => say`${host} does not speak TLS.`,
    hint: say`If this registry is plain HTTP, set insecure = true for it in registries.conf.`,
  },
  {
    codes: [
      'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
      'ERR_SSL_SSL/TLS_ALERT_CERTIFICATE_REQUIRED',
      'ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE',
      'ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE',
      'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA',
      'ERR_SSL_SSL/TLS_ALERT_UNKNOWN_CA',
    ],
    code: 'unreachable',
    words: host => say`${host} wants a client certificate that it accepts.`,
    hint: say`Put the certificate and its key into certs.d/<registry>/ as client.cert and client.key.`,
  },
  {
    codes: ['UND_ERR_HEADERS_OVERFLOW'],
    code: 'malformed',
    words: host => say`${host} sent headers larger than 16 KiB.`,
    hint: say`The registry’s administrator, or whoever runs the proxy before it, can see why.`,
  },
  {
    codes: ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH'],
    code: 'malformed',
    words: host => say`${host} sent a body of another length than it announced.`,
    hint: waitOrAdmin,
  },
]

const framing: FailureRow = {
  codes: [],
  code: 'malformed',
  words: host => say`${host} sent something that is not valid HTTP.`,
  hint: say`Check that this is a registry, and whether it is https or plain http on that port.`,
}

const tls: FailureRow = {
  codes: [],
  code: 'unreachable',
  words: host => say`The TLS connection to ${host} could not be made.`,
  hint: say`The registry’s administrator can check its TLS settings.`,
}

const other: FailureRow = {
  codes: [],
  code: 'unreachable',
  words: host => say`${host} cannot be reached.`,
  hint: waitOrAdmin,
}

const byCode = new Map(rows.flatMap(row => row.codes.map(code => [code, row] as const)))

/** undici gives its parser's errors no code of their own, and a piece of the answer in `data`. */
const isParserError = (error: unknown): error is Error => error instanceof errors.HTTPParserError

/** The code that says most: of several dialled addresses, the first one's. */
export function errorCode(error: unknown): string {
  if (isParserError(error)) return /\(Invalid EOF state\)/.test(error.message) ? 'ECONNRESET' : 'HTTP_PARSER'
  const { code, errors: attempts } = (error ?? {}) as { code?: unknown; errors?: readonly unknown[] }
  if (attempts?.length) return errorCode(attempts[0])
  // Node has no name for OpenSSL's X509_V_ERR_CA_MD_TOO_WEAK.
  if (code === 'UNSPECIFIED' && /too weak/.test((error as Error).message)) return 'CA_MD_TOO_WEAK'
  return typeof code === 'string' ? code : ''
}

const framingCodes: ReadonlySet<string> = new Set([
  'HTTP_PARSER',
  'UND_ERR_HEADERS_OVERFLOW',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
])

/** Bytes that break the HTTP framing: nothing else may be read from such a connection. */
export function isFramingError(error: unknown): boolean {
  const code = errorCode(error)
  if (code === 'UND_ERR_SOCKET') return /^bad (?:response|upgrade)$/.test((error as Error).message)
  return framingCodes.has(code)
}

/** Whether `error` is of a server that does not speak TLS where it was expected to. */
export const isPlainHttp = (error: unknown): boolean => plainHttpCodes.has(errorCode(error))

const resetCodes: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET'])

/** The peer went away; before the first header of a GET or HEAD that is worth another try. */
export const isReset = (error: unknown): boolean => resetCodes.has(errorCode(error)) && !isFramingError(error)

/** Turns what Node, OpenSSL or undici threw while talking to `host` into the notice a reader sees. */
export function toAppError(error: unknown, host: string): AppError {
  if (error instanceof AppError) return error
  const row = failureRow(error)
  return new AppError(row.code, row.words(host), { hint: row.hint, host, cause: withoutData(error) })
}

function failureRow(error: unknown): FailureRow {
  const code = errorCode(error)
  const row = byCode.get(code)
  if (isFramingError(error)) return row?.code === 'malformed' ? row : framing
  return row ?? (/^(?:ERR_SSL|ERR_TLS|ERR_OSSL|CERT_|UNABLE_TO_)/.test(code) ? tls : other)
}

/** What a registry sent (a token reply, say) must not reach a log by way of an error's cause. */
const withoutData = (error: unknown): unknown =>
  isParserError(error) ? Object.assign(new Error(error.message), { code: errorCode(error) }) : error

export const cancelledError = (cause?: unknown): AppError =>
  new AppError('cancelled', say`The request was cancelled.`, cause === undefined ? {} : { cause })

export const tooLargeError = (host: string, limitBytes: number): AppError =>
  new AppError('too-large', say`${host} sent more than the ${limitBytes} bytes Portolan reads of such an answer.`, {
    hint: say`Use a command-line tool such as skopeo for content of this size.`,
    host,
  })
