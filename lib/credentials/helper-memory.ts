import { askCredentialHelper, type HelperOptions } from './credential-helper.ts'
import type { Credential } from './types.ts'

// Long enough that opening one page starts one process, short against the 12 hours that clouds' tokens live.
const keepMs = 60_000
// A helper that failed, or knew nothing, is asked again once someone had the time to mend it.
const keepNothingMs = 5_000

interface Remembered {
  readonly answer: Promise<Credential | undefined>
  until: number
}

/** Asks helpers, and keeps each answer for a short time; concurrent questions share one process. */
export class HelperMemory {
  readonly #answers = new Map<string, Remembered>()
  readonly #options: HelperOptions
  readonly #now: () => number

  constructor(options: HelperOptions, now: () => number) {
    this.#options = options
    this.#now = now
  }

  /** @param version of the file that names the helper: a login through docker or podman changes it, and so asks anew */
  get(suffix: string, server: string, version: string): Promise<Credential | undefined> {
    const now = this.#now()
    for (const [key, { until }] of this.#answers) if (until <= now) this.#answers.delete(key)
    const key = JSON.stringify([suffix, server, version])
    const remembered = this.#answers.get(key)
    if (remembered) return remembered.answer
    const answer = askCredentialHelper(suffix, server, this.#options)
    const entry: Remembered = { answer, until: now + keepMs }
    this.#answers.set(key, entry)
    const forgetSoon = () => {
      entry.until = this.#now() + keepNothingMs
    }
    answer.then(credential => credential ?? forgetSoon(), forgetSoon)
    return answer
  }
}
