import type { RegistryAnswer } from './app-error.ts'
import { type ErrorCode, isErrorCode } from './codes.ts'

/** The JSON form of a failure in `/api/v1`: `{error: …}`, in the language of who asked. */
export interface WireError {
  readonly code: ErrorCode
  readonly message: string
  readonly hint?: string
  readonly host?: string
  readonly registry?: RegistryAnswer
  readonly retryAfterMs?: number
  readonly tried?: readonly string[]
}

/** The failure that a body holds; undefined for anything that Portolan did not write. */
export function fromWire(body: unknown): WireError | undefined {
  const wire = (body as { error?: Partial<WireError> } | null)?.error
  if (typeof wire?.code !== 'string' || !isErrorCode(wire.code) || typeof wire.message !== 'string') return undefined
  return { ...wire, code: wire.code, message: wire.message }
}
