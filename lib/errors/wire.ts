import { AppError, type RegistryAnswer } from './app-error.ts'
import { type ErrorCode, isErrorCode } from './codes.ts'

/** The JSON form of a failure in `/api/v1`: `{error: …}`. */
export interface WireError {
  readonly code: ErrorCode
  readonly message: string
  readonly hint?: string
  readonly host?: string
  readonly registry?: RegistryAnswer
  readonly retryAfterMs?: number
  readonly tried?: readonly string[]
}

export function toWire(error: AppError): WireError {
  return {
    code: error.code,
    message: error.message,
    ...(error.hint !== undefined && { hint: error.hint }),
    ...(error.host !== undefined && { host: error.host }),
    ...(error.registry && { registry: error.registry }),
    ...(error.retryAfterMs !== undefined && { retryAfterMs: error.retryAfterMs }),
    ...(error.tried.length > 0 && { tried: error.tried }),
  }
}

/** Reads the wire form back; anything that is not one becomes `internal` with `fallback` as its words. */
export function fromWire(body: unknown, fallback: string): AppError {
  const wire = (body as { error?: Partial<WireError> } | null)?.error
  if (!wire || typeof wire.code !== 'string' || !isErrorCode(wire.code)) return new AppError('internal', fallback)
  const { code, message, ...details } = wire
  return new AppError(code, message ?? fallback, details)
}
