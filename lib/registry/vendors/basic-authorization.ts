import type { Credential } from '#lib/credentials/types'

/** `Authorization` for an API that takes the registry's own login. https://www.rfc-editor.org/rfc/rfc7617#section-2 */
export const basicAuthorization = (credential: Credential): string | undefined =>
  credential.kind === 'basic'
    ? `Basic ${Buffer.from(`${credential.username}:${credential.password.reveal()}`, 'utf8').toString('base64')}`
    : undefined

/** `Authorization` for an API that takes the login's password, a personal access token, as a bearer token. */
export const tokenAuthorization = (credential: Credential): string | undefined =>
  credential.kind === 'basic' ? `Bearer ${credential.password.reveal()}` : undefined
