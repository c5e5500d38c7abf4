import { AppError } from '#lib/errors/app-error'
import { type Sentence, say } from '#lib/messages/say'

const hint = say`Whoever pushed this document has to push a valid one; the exact bytes can still be looked at in the raw view.`

/** The failure of every parser here: `words` say which document and what is wrong with it. */
export const malformed = (words: Sentence, cause?: unknown): AppError =>
  new AppError('malformed', words, { hint, ...(cause !== undefined && { cause }) })
