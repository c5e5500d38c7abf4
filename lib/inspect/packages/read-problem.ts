import type { PackageRemarkReason } from '#lib/contract/packages'
import { inEnglish, type Sentence } from '#lib/messages/say'

/** Why one file, or a part of it, gives no packages. It becomes a remark and never ends the listing. */
export class ReadProblem extends Error {
  readonly reason: PackageRemarkReason
  /** `message` is the English of it, for logs. */
  readonly words: Sentence

  constructor(reason: PackageRemarkReason, words: Sentence, cause?: unknown) {
    super(inEnglish(words), cause === undefined ? undefined : { cause })
    this.name = 'ReadProblem'
    this.reason = reason
    this.words = words
  }
}
