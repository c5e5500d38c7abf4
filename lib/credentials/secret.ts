import { inspect } from 'node:util'
import type { Secret } from './types.ts'

const redacted = '[redacted]'

class RedactedText implements Secret {
  // A private field: spreading, cloning, serialising and inspecting the object never reach it.
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  reveal(): string {
    return this.#text
  }

  toJSON(): string {
    return redacted
  }

  toString(): string {
    return redacted
  }

  [inspect.custom](): string {
    return redacted
  }
}

/** Wraps a password or token so that logs, errors, JSON and the console show `[redacted]`. */
export const secret = (text: string): Secret => new RedactedText(text)
