import type { ScriptedAnswer, ScriptedRequest } from '../scripted-registry.ts'

export const jsonAnswer = (body: unknown, headers: ScriptedAnswer['headers'] = {}): ScriptedAnswer => ({
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

export const jsonFailure = (status: number, body: unknown): ScriptedAnswer => ({ ...jsonAnswer(body), status })

/** What a vendor's own test server answers, by method and path; nothing for what it does not know. */
export type VendorScript = (request: ScriptedRequest) => ScriptedAnswer | undefined

/** A digest that no bytes have. */
export const fakeDigest = (n: number): string => `sha256:${n.toString(16).padStart(64, '0')}`

/** The part of `count` items that page `page`, counted from 1, of `size` holds. */
export const pageOf = <T>(count: number, page: number, size: number, item: (n: number) => T): readonly T[] =>
  Array.from({ length: Math.max(0, Math.min(size, count - (page - 1) * size)) }, (_, n) => item((page - 1) * size + n))

export interface VendorServerOptions {
  /** How many tags its repository has. */
  readonly tags?: number
  /** How many repositories it lists, and finds by the same words, after the one it knows. */
  readonly others?: number
  /** Digest of a manifest that the registry beside it really has: of the oldest tag. */
  readonly manifest?: string
}
