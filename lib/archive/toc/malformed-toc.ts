import { AppError } from '#lib/errors/app-error'

/** A table of contents that cannot be used; the layer itself may still be fine. */
export const malformedToc = (words: string, cause?: unknown): AppError =>
  new AppError('malformed', words, {
    hint: 'The layer is read from its beginning instead, as one without a table of contents.',
    ...(cause !== undefined && { cause }),
  })
