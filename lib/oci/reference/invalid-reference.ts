import { AppError } from '#lib/errors/app-error'

/** `hint` says what is wrong and what a right reference looks like. */
export function invalidReference(text: string, hint: string): AppError {
  // Control and format characters (line breaks, bidirectional marks) must not reshape the sentence they are shown in.
  const shown = text.slice(0, 80).replace(/\p{C}/gu, '\u{fffd}')
  return new AppError('invalid-reference', `“${shown}${text.length > 80 ? '…' : ''}” is not an image reference.`, {
    hint,
  })
}
