import type { FoundCredential } from '#lib/credentials/types'
import { AppError, type RegistryAnswer } from '#lib/errors/app-error'
import type { ErrorCode } from '#lib/errors/codes'
import { type Sentence, say } from '#lib/messages/say'
import { parseChallenges } from '../auth/parse-challenge.ts'
import type { EgressResponse } from '../egress/types.ts'
import type { Vendor } from '../vendors/known-hosts.ts'
import { printableText } from './printable-text.ts'
import { readPrefix } from './read-prefix.ts'
import { waitAskedMs } from './wait-asked.ts'
import { withoutSecrets } from './without-secrets.ts'

/** Whom the failed request was for. */
export interface Asked {
  /** The registry as written in references. */
  readonly vendor: Vendor
  /** What was asked for, for the sentence: `the tags of library/ubuntu`. */
  readonly subject: Sentence
  /** The login that was presented, if any. */
  readonly login?: FoundCredential
  /** Where a login was looked for; asked only where that is what the notice is about. */
  loginPlaces?(): Promise<readonly Sentence[]>
  readonly now?: Date
}

const maxBodyBytes = 64 * 1024
const maxTextLength = 500
const maxCodeLength = 80

/** Turns an answer that is no success into one of the seven notices, keeping the registry's own code and words. */
export async function upstreamError(response: EgressResponse, asked: Asked): Promise<AppError> {
  const registry: RegistryAnswer = { status: response.status, ...(await readErrorBody(response, asked.login)) }
  const look = hidesMissing(response, asked) ? hidden : lookOf(registry)
  const wait = waitAskedMs(name => response.header(name), asked.now ?? new Date())
  const tried = look.code === 'unauthorized' ? await asked.loginPlaces?.() : undefined
  return new AppError(look.code, look.words(asked, registry), {
    host: asked.vendor.host,
    hint: look.hint(asked),
    registry,
    ...(wait !== undefined && { retryAfterMs: wait }),
    ...(tried && { tried }),
  })
}

/** Where a login for the host comes from and how it is stored. */
export function loginHint({ vendor, login }: Pick<Asked, 'vendor' | 'login'>): Sentence {
  const command = `podman login ${vendor.host}`
  const { account } = vendor
  const advice = login
    ? say`The login under “${login.source.key}” in ${login.source.file} was presented. Renew it with ${command}, or ask the registry’s administrator for access.`
    : say`Sign in with ${command}, then reload.`
  return account ? say`${advice} ${account}` : advice
}

interface Look {
  readonly code: ErrorCode
  words(asked: Asked, registry: RegistryAnswer): Sentence
  hint(asked: Asked): Sentence
}

const checkName = () =>
  say`Check the spelling. A repository that this login may not see can look like one that does not exist.`
const askAdmin = ({ vendor }: Asked) =>
  say`Try again later. If it stays so, the administrator of ${vendor.host} can tell why.`

const unauthorized: Look = {
  code: 'unauthorized',
  words: ({ vendor, subject, login }) =>
    login
      ? say`${vendor.host} did not accept the stored login for ${subject}.`
      : say`${vendor.host} wants a login for ${subject}.`,
  hint: loginHint,
}
const forbidden: Look = {
  code: 'unauthorized',
  words: ({ vendor, subject, login }) =>
    login
      ? say`${vendor.host} does not let the stored login read ${subject}.`
      : say`${vendor.host} does not let an anonymous caller read ${subject}.`,
  hint: loginHint,
}
const missing: Look = {
  code: 'not-found',
  words: ({ vendor, subject }) => say`${vendor.host} does not have ${subject}.`,
  hint: checkName,
}
const hidden: Look = {
  code: 'not-found',
  words: ({ vendor, subject }) => say`${vendor.host} answers for ${subject}: not found or no access.`,
  hint: asked => say`Check the spelling. If the repository is private: ${loginHint(asked)}`,
}
const rateLimited: Look = {
  code: 'rate-limited',
  words: ({ vendor }) => say`${vendor.host} answers too many requests from here and asks to wait.`,
  hint: ({ vendor, login }) =>
    login
      ? say`Wait, then reload. The limit belongs to the stored login.`
      : say`Wait, then reload. Signing in with podman login ${vendor.host} often raises the limit.`,
}
const tooLarge: Look = {
  code: 'too-large',
  words: ({ vendor, subject }) => say`${vendor.host} refuses to send ${subject} because it is too large.`,
  hint: askAdmin,
}
const broken: Look = {
  code: 'unreachable',
  words: ({ vendor, subject }, { status }) =>
    say`${vendor.host} failed with its own error ${status} when asked for ${subject}.`,
  hint: askAdmin,
}
const unexpected: Look = {
  code: 'malformed',
  words: ({ vendor, subject }, { status }) =>
    say`${vendor.host} answered ${status} when asked for ${subject}, which is not expected here.`,
  hint: ({ vendor }) =>
    say`The administrator of ${vendor.host} can tell whether it serves the distribution API at this address.`,
}

// https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes
const looksByCode: Readonly<Record<string, Look>> = {
  TOOMANYREQUESTS: rateLimited,
  NAME_UNKNOWN: missing,
  MANIFEST_UNKNOWN: missing,
  BLOB_UNKNOWN: missing,
  NAME_INVALID: missing,
  TAG_INVALID: missing,
}
const looksByStatus: Readonly<Record<number, Look>> = {
  401: unauthorized,
  403: forbidden,
  404: missing,
  410: missing,
  413: tooLarge,
  429: rateLimited,
}

function lookOf({ status, code }: RegistryAnswer): Look {
  // 401 and 403 stand whatever code they carry: registries reuse DENIED and NAME_UNKNOWN for them.
  const decided = looksByStatus[status] ?? (code && Object.hasOwn(looksByCode, code) ? looksByCode[code] : undefined)
  return decided ?? (status >= 500 ? broken : unexpected)
}

/** Docker Hub answers a repository that does not exist with 401 `insufficient_scope`, to a valid token. */
function hidesMissing(response: EgressResponse, { vendor }: Asked): boolean {
  if (!vendor.hidesMissing || response.status !== 401) return false
  return parseChallenges(response.headers('www-authenticate')).some(
    ({ parameters }) => parameters.get('error') === 'insufficient_scope',
  )
}

export async function readErrorBody(
  response: EgressResponse,
  login: FoundCredential | undefined,
): Promise<Pick<RegistryAnswer, 'code' | 'message'>> {
  try {
    const bytes = await readPrefix(response.stream(), maxBodyBytes)
    return parseErrorBody(withoutSecrets(new TextDecoder().decode(bytes), login))
  } catch {
    // The status alone is an answer; a body that breaks off must not hide it.
    return {}
  }
}

/**
 * The registry's code and words: an OCI error document, the shapes token services use, a page's title, or plain text.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes
 */
export function parseErrorBody(text: string): Pick<RegistryAnswer, 'code' | 'message'> {
  const title = /<title[^<>]*>([^<]{1,2000})/i.exec(text)?.[1]
  const document = title === undefined ? parseObject(text) : undefined
  const first = document && Array.isArray(document.errors) ? asObject(document.errors[0]) : document
  const code = pickText(first?.code ?? (document === first ? document?.error : undefined), maxCodeLength)
  const message = document
    ? pickText(
        first?.message ?? first?.details ?? first?.error_description ?? first?.detail ?? document.message,
        maxTextLength,
      )
    : pickText(title ?? (text.trimStart().startsWith('<') ? undefined : text), maxTextLength)
  return { ...(code && { code }), ...(message && { message }) }
}

function pickText(value: unknown, maxLength: number): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? printableText(String(value), maxLength) : undefined
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(text))
  } catch {
    return undefined
  }
}

const asObject = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
