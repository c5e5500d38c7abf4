import 'server-only'
import type { AppError } from '#lib/errors/app-error'
import type { ErrorCode } from '#lib/errors/codes'
import type { ShareAnswer } from './share-answer.ts'

/** Who wrote the address, or who runs this server, has to change something. */
const ownFaults: readonly ErrorCode[] = ['invalid-reference', 'invalid-request', 'forbidden-address', 'internal']

/**
 * Status and headers of a picture that tells a failure. What a registry answered is 200: GitHub's image proxy passes a
 * body on for no other status, so that a README would show a broken image where “not found” or “sign in to see” is
 * meant to stand; `Portolan-Error` tells programs (https://github.com/badges/shields/pull/11479). An address that can
 * never become a badge has its own status, because its author looks at it once and should notice.
 */
export const failedPicture = ({ code, status }: AppError): Pick<ShareAnswer, 'freshness' | 'failure' | 'status'> => ({
  freshness: 'failed',
  failure: code,
  ...(ownFaults.includes(code) && { status }),
})
