import { AppError } from '#lib/errors/app-error'
import { type Sentence, say } from '#lib/messages/say'

/** A text as messages repeat it: control and format characters must not reshape the sentence they are shown in. */
export const shownText = (text: string): string =>
  text.slice(0, 80).replace(/\p{C}/gu, '\u{fffd}') + (text.length > 80 ? '…' : '')

/** `hint` says what is wrong and what a right reference looks like. */
export function invalidReference(text: string, hint: Sentence): AppError {
  return new AppError('invalid-reference', say`“${shownText(text)}” is not an image reference.`, { hint })
}
