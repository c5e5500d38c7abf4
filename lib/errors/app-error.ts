import { inEnglish, type Sentence } from '#lib/messages/say'
import { type ErrorCode, errorCodes } from './codes.ts'

/** What the registry itself answered: shown beside our words, never instead of them. */
export interface RegistryAnswer {
  readonly status: number
  /** The registry's own error code, e.g. `MANIFEST_UNKNOWN`; absent when the body was no error document. */
  readonly code?: string
  readonly message?: string
}

export interface AppErrorDetails {
  /** The next step and who can take it, in one or two sentences. */
  readonly hint?: Sentence
  /** Host of the registry as written in references, e.g. `registry.redhat.io`. */
  readonly host?: string
  readonly registry?: RegistryAnswer
  /** How long the registry asks to wait before the next try. */
  readonly retryAfterMs?: number
  /** Places that were looked into, in order, e.g. `~/.docker/config.json (no entry)`. Never a secret. */
  readonly tried?: readonly Sentence[]
  readonly cause?: unknown
}

/** What people are told of a failure, in whichever language they read. */
export interface FailureSentences {
  readonly words: Sentence
  readonly hint: Sentence | undefined
  readonly tried: readonly Sentence[]
}

const brand = Symbol.for('portolan.AppError')

/**
 * An expected failure: a code from the closed list, a sentence for people, and what to do next.
 * Anything thrown that is not an AppError is a bug.
 */
export class AppError extends Error {
  readonly [brand] = true

  /**
   * Next bundles routes, pages and instrumentation apart, so one process holds several copies of this class; what one
   * bundle's services throw must be recognised in another's handler.
   */
  static override [Symbol.hasInstance](value: unknown): value is AppError {
    return typeof value === 'object' && value !== null && brand in value
  }

  readonly code: ErrorCode
  /** `message` and `hint` are the English of these, for logs and terminals; readers are told by `toWire`. */
  readonly sentences: FailureSentences
  readonly hint: string | undefined
  readonly host: string | undefined
  readonly registry: RegistryAnswer | undefined
  readonly retryAfterMs: number | undefined

  constructor(code: ErrorCode, words: Sentence, details: AppErrorDetails = {}) {
    super(inEnglish(words), details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'AppError'
    this.code = code
    this.sentences = { words, hint: details.hint, tried: details.tried ?? [] }
    this.hint = details.hint && inEnglish(details.hint)
    this.host = details.host
    this.registry = details.registry
    this.retryAfterMs = details.retryAfterMs
  }

  /** HTTP status of our own answer. */
  get status(): number {
    return errorCodes[this.code].status
  }
}
