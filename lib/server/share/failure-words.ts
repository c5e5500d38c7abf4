import 'server-only'
import type { AppError } from '#lib/errors/app-error'
import type { ErrorCode } from '#lib/errors/codes'
import { type Sentence, say } from '#lib/messages/say'

/** A failure where there is room for a few words: on badges, cards and in titles. */
const words: Readonly<Record<ErrorCode, Sentence>> = {
  unreachable: say`Registry unreachable`,
  unauthorized: say`Sign in to see`,
  'not-found': say`Not found`,
  'rate-limited': say`Try again later`,
  'not-listable': say`Not listed`,
  'too-large': say`Too large`,
  malformed: say`Not valid`,
  'invalid-reference': say`Not a reference`,
  'invalid-request': say`Not applicable`,
  'forbidden-address': say`Not available here`,
  'confirmation-needed': say`Open it in Portolan first`,
  blocked: say`Not available here`,
  'invalid-configuration': say`Not available`,
  cancelled: say`Try again later`,
  internal: say`Not available`,
}

export const failureWords = ({ code }: Pick<AppError, 'code'>): Sentence => words[code]
