import { AppError } from '#lib/errors/app-error'
import { type Sentence, say } from '#lib/messages/say'

/** A table of contents that cannot be used; the layer itself may still be fine. */
export const malformedToc = (words: Sentence, cause?: unknown): AppError =>
  new AppError('malformed', words, {
    hint: say`The layer is read from its beginning instead, as one without a table of contents.`,
    ...(cause !== undefined && { cause }),
  })
