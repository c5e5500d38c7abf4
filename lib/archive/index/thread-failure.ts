import { AppError } from '#lib/errors/app-error'
import type { FailureWords } from './worker/messages.ts'

/** What went wrong in a thread, as it would have been thrown here. */
export const errorOf = ({ code, words, hint }: FailureWords): AppError =>
  new AppError(code, words, { ...(hint && { hint }) })
