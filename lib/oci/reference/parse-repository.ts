import { invalidReference } from './invalid-reference.ts'
import { parseReference } from './parse-reference.ts'
import type { Repository } from './types.ts'

/** Reads a reference that names a repository and nothing in it. Throws AppError `invalid-reference`. */
export function parseRepository(text: string): Repository {
  const { registry, name, tag, digest } = parseReference(text)
  if (tag !== undefined || digest !== undefined)
    throw invalidReference(text, 'A repository is named without a tag and without a digest.')
  return { registry, name }
}
