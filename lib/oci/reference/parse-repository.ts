import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { shownText } from './invalid-reference.ts'
import { parseReference } from './parse-reference.ts'
import type { Repository } from './types.ts'

/** Reads a reference that names a repository and nothing in it. Throws AppError `invalid-reference`. */
export function parseRepository(text: string): Repository {
  const { registry, name, tag, digest } = parseReference(text)
  if (tag !== undefined || digest !== undefined)
    throw new AppError('invalid-reference', say`“${shownText(text)}” names an image, not a repository.`, {
      hint: say`A repository is named without a tag and without a digest.`,
    })
  return { registry, name }
}
