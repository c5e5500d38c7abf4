import { type Sentence, say } from '#lib/messages/say'
import { invalidReference } from './invalid-reference.ts'

/** What people paste that is no reference, with the words that help; looked at in this order. */
const mistakes: readonly (readonly [RegExp, (match: string) => Sentence])[] = [
  [/^\s*$/, () => say`Type a reference such as registry.access.redhat.com/ubi9:latest.`],
  [/^[a-z][a-z0-9+.-]*:\/\//i, scheme => say`Leave out “${scheme}” at the start: a reference begins with the host.`],
  [/\s/u, () => say`A reference has no spaces or line breaks in it.`],
  [
    /^[a-f0-9]{64}$/,
    () =>
      say`Sixty-four hexadecimal digits are an image ID or digest, not a name. Write name@sha256: followed by them.`,
  ],
  [
    /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/,
    () => say`A digest needs the repository it is in: name@sha256:….`,
  ],
  [/[^\x21-\x7e]/u, () => say`A reference has only ASCII letters, digits and . _ - / : @ [ ].`],
]

/** Throws AppError `invalid-reference` for text that cannot be a reference or repository as a whole. */
export function checkText(text: string): void {
  for (const [pattern, hint] of mistakes) {
    const match = pattern.exec(text)
    if (match) throw invalidReference(text, hint(match[0]))
  }
}
