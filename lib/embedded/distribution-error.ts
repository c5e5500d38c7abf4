/**
 * Error codes of the distribution API with the HTTP status each is answered with.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes
 * PAGINATION_NUMBER_INVALID is not in that table; CNCF distribution answers it for an unusable `n`.
 */
export const distributionErrors = {
  BLOB_UNKNOWN: 404,
  BLOB_UPLOAD_INVALID: 400,
  BLOB_UPLOAD_UNKNOWN: 404,
  DIGEST_INVALID: 400,
  MANIFEST_BLOB_UNKNOWN: 404,
  MANIFEST_INVALID: 400,
  MANIFEST_UNKNOWN: 404,
  NAME_INVALID: 400,
  NAME_UNKNOWN: 404,
  SIZE_INVALID: 400,
  UNSUPPORTED: 405,
  PAGINATION_NUMBER_INVALID: 400,
} as const satisfies Record<string, number>

export type DistributionErrorCode = keyof typeof distributionErrors

export interface DistributionErrorOptions {
  /** Unstructured data for the client, e.g. `{ digest }` of the blob that is missing. */
  readonly detail?: unknown
  /** Overrides the code's usual status where the specification asks for another one, e.g. 413 or 416. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** A request the embedded registry refuses, in the vocabulary of the distribution API. */
export class DistributionError extends Error {
  readonly code: DistributionErrorCode
  readonly status: number
  readonly detail: unknown
  readonly headers: Readonly<Record<string, string>>

  constructor(code: DistributionErrorCode, message: string, options: DistributionErrorOptions = {}) {
    super(message)
    this.name = 'DistributionError'
    this.code = code
    this.status = options.status ?? distributionErrors[code]
    this.detail = options.detail
    this.headers = options.headers ?? {}
  }
}
