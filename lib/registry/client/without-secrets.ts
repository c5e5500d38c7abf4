import type { FoundCredential } from '#lib/credentials/types'
import { redactWebTokens } from './redact-web-tokens.ts'

// What a registry may echo of a request: an Authorization value, or a JSON Web Token on its own.
const authorization = /\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi

/** A registry's words without the login that was presented to it, should it repeat it. */
export function withoutSecrets(text: string, login?: FoundCredential): string {
  const plain = redactWebTokens(text.replace(authorization, '$1 [redacted]'))
  const secret = login && secretOf(login)
  return secret ? plain.replaceAll(secret, '[redacted]') : plain
}

const secretOf = ({ credential }: FoundCredential): string =>
  credential.kind === 'basic' ? credential.password.reveal() : credential.token.reveal()
