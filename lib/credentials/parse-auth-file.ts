import { type Sentence, say } from '#lib/messages/say'
import { brokenFile } from './broken-file.ts'
import type { CredentialFile } from './find-credential-files.ts'
import { secret } from './secret.ts'
import type { Credential } from './types.ts'

export type AuthEntry =
  | { readonly kind: 'login'; readonly credential: Credential }
  /** `{}`: left by `docker login` where a credential store holds the secret. */
  | { readonly kind: 'marker' }
  | { readonly kind: 'unusable'; readonly remark: Sentence }

/** An `auth.json`, `config.json` or `.dockercfg`, decoded. */
export interface AuthFile {
  readonly entries: ReadonlyMap<string, AuthEntry>
  /** Host → suffix of the helper's name. */
  readonly credHelpers: ReadonlyMap<string, string>
  /** Suffix of the helper that docker asks for every other host. */
  readonly credsStore?: string
}

const hint = say`Correct the file, or write it anew with “podman login” or “docker login”. Its owner can do that.`

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads a file of logins. Entries that cannot be used are kept with the reason, so that one of them does not take the
 * others away. Throws AppError `invalid-configuration` naming the file, never its content.
 * https://github.com/containers/image/blob/main/docs/containers-auth.json.5.md#format
 */
export function parseAuthFile(text: string, file: Pick<CredentialFile, 'display' | 'legacy'>): AuthFile {
  const document = parseObject(text, file.display)
  // ~/.dockercfg has the entries at its top.
  const auths = file.legacy ? document : (document.auths ?? {})
  const helpers = file.legacy ? {} : (document.credHelpers ?? {})
  if (!isObject(auths)) throw brokenFile(file.display, say`“auths” is not an object`, hint)
  if (!isObject(helpers)) throw brokenFile(file.display, say`“credHelpers” is not an object`, hint)
  const credsStore = file.legacy ? undefined : document.credsStore
  return {
    entries: new Map(Object.entries(auths).map(([key, value]) => [key, decodeEntry(value)])),
    credHelpers: new Map(Object.entries(helpers).filter((pair): pair is [string, string] => isText(pair[1]))),
    ...(isText(credsStore) && { credsStore }),
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

function parseObject(text: string, display: string): Record<string, unknown> {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    throw brokenFile(display, text.trim() === '' ? say`empty` : say`not valid JSON`, hint)
  }
  if (!isObject(document)) throw brokenFile(display, say`not a JSON object`, hint)
  return document
}

function decodeEntry(value: unknown): AuthEntry {
  if (!isObject(value)) return { kind: 'unusable', remark: say`the entry is not an object` }
  const { auth, identitytoken, username, password } = value
  const pair = isText(auth) ? splitAuth(auth) : { username, password }
  if ('template' in pair) return { kind: 'unusable', remark: pair }
  if (isText(identitytoken)) {
    const token = secret(identitytoken)
    const account = isText(pair.username) ? { username: pair.username } : {}
    return { kind: 'login', credential: { kind: 'identity-token', ...account, token } }
  }
  // A username with an empty password is a login, as it is for podman; kubernetes writes the two without `auth`.
  if (isText(pair.username) && typeof pair.password === 'string') {
    const { username, password } = pair
    return { kind: 'login', credential: { kind: 'basic', username, password: secret(password) } }
  }
  return { kind: 'marker' }
}

/** Splits the base64 of `username:password` at the first colon; returns what is wrong as a sentence. */
function splitAuth(auth: string): { username: string; password: string } | Sentence {
  // Line breaks inside base64 are skipped, as Go's decoder does.
  const packed = auth.replace(/[\r\n]/g, '')
  if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) return say`“auth” is not base64`
  const pair = decodeUtf8(Buffer.from(packed, 'base64'))
  if (pair === undefined) return say`“auth” is not UTF-8 text`
  const colon = pair.indexOf(':')
  if (colon === -1) return say`“auth” has no colon between username and password`
  // Old docker versions padded the password with NUL bytes.
  return { username: pair.slice(0, colon), password: trimNul(pair.slice(colon + 1)) }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const trimNul = (text: string): string => {
  let start = 0
  let end = text.length
  while (start < end && text[start] === '\0') start++
  while (end > start && text[end - 1] === '\0') end--
  return text.slice(start, end)
}
