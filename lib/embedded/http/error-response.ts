import { DistributionError } from '../distribution-error.ts'

/** The error document. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes */
export function errorResponse(error: DistributionError): Response {
  const { code, message, detail, status, headers } = error
  return Response.json({ errors: [{ code, message, ...(detail !== undefined && { detail }) }] }, { status, headers })
}

export const notAllowed = (message: string, allowed: readonly string[]): Response =>
  errorResponse(new DistributionError('UNSUPPORTED', message, { headers: { allow: allowed.join(', ') } }))
