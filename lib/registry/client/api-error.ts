import { AppError, type RegistryAnswer } from '#lib/errors/app-error'
import type { ErrorCode } from '#lib/errors/codes'
import { type Sentence, say } from '#lib/messages/say'
import type { EgressResponse } from '../egress/types.ts'
import type { Source } from './source.ts'
import { readErrorBody } from './upstream-error.ts'
import { waitAskedMs } from './wait-asked.ts'

interface Asked {
  /** host[:port] of the API. */
  readonly apiHost: string
  readonly subject: Sentence
  readonly source: Source
  readonly now: Date
}

interface Look {
  readonly code: ErrorCode
  words(asked: Asked, status: number): Sentence
  readonly hint: Sentence
}

const laterHint = say`Portolan shows what the registry itself tells. Try again later for the rest.`

const looks: Readonly<Record<number, Look>> = {
  401: {
    code: 'unauthorized',
    words: ({ apiHost, subject }) => say`${apiHost} wants a login for ${subject}.`,
    hint: say`The registry itself may still be readable. What the vendor’s API takes as a login is told at the registry’s page.`,
  },
  403: {
    code: 'unauthorized',
    words: ({ apiHost, subject, source }) =>
      source.login
        ? say`${apiHost} does not let the stored login read ${subject}.`
        : say`${apiHost} does not let an anonymous caller read ${subject}.`,
    hint: say`The registry itself may still be readable. What the vendor’s API takes as a login is told at the registry’s page.`,
  },
  404: {
    code: 'not-found',
    words: ({ apiHost, subject }) => say`${apiHost} does not have ${subject}.`,
    hint: say`The registry itself may have it all the same.`,
  },
  429: {
    code: 'rate-limited',
    words: ({ apiHost }) => say`${apiHost} answers too many requests from here and asks to wait.`,
    hint: laterHint,
  },
}

const broken: Look = {
  code: 'unreachable',
  words: ({ apiHost, subject }, status) =>
    say`${apiHost} failed with its own error ${status} when asked for ${subject}.`,
  hint: laterHint,
}
const unexpected: Look = {
  code: 'malformed',
  words: ({ apiHost, subject }, status) =>
    say`${apiHost} answered ${status} when asked for ${subject}, which is not expected here.`,
  hint: laterHint,
}

/** What an answer of a vendor's API that is no success means, with the API's own code and words. */
export async function apiError(response: EgressResponse, asked: Asked): Promise<AppError> {
  const { status } = response
  const registry: RegistryAnswer = { status, ...(await readErrorBody(response, asked.source.login)) }
  const throttled = isThrottled(response) ? 429 : status === 410 ? 404 : status
  const look = looks[throttled] ?? (status >= 500 ? broken : unexpected)
  const wait = waitAskedMs(name => response.header(name), asked.now)
  return new AppError(look.code, look.words(asked, status), {
    host: asked.apiHost,
    hint: look.hint,
    registry,
    ...(wait !== undefined && { retryAfterMs: wait }),
  })
}

/** GitHub refuses with 403 when its allowance is spent. https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const isThrottled = (response: EgressResponse): boolean =>
  response.status === 403 &&
  (response.header('x-ratelimit-remaining') === '0' || response.header('retry-after') !== undefined)
