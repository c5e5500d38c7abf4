import { AppError } from '#lib/errors/app-error'
import { type Sentence, say } from '#lib/messages/say'
import { shownText } from './invalid-reference.ts'
import { parseRepository } from './parse-repository.ts'

/**
 * Reads what names a registry and nothing in it: a host with an optional port, Docker Hub's aliases as `docker.io`.
 * Throws AppError `invalid-reference`.
 */
export function parseRegistry(text: string): string {
  // With two segments behind it, a word that is no host would become the first part of a name on Docker Hub.
  const { registry, name } = readRepository(text, `${text}/some/name`)
  if (name !== 'some/name') throw invalidRegistry(text)
  if (!URL.canParse(`https://${registry}`))
    throw invalidRegistry(text, say`After the host’s colon comes a port number, at most 65535.`)
  return registry
}

function readRepository(text: string, whole: string) {
  try {
    return parseRepository(whole)
  } catch (error) {
    throw error instanceof AppError ? invalidRegistry(text, error.sentences.hint) : error
  }
}

/** In words of what was typed: the reader knows nothing of what it was tried as. */
const invalidRegistry = (
  text: string,
  hint: Sentence = say`A registry is named by its host alone, e.g. quay.io or localhost:5000.`,
): AppError => new AppError('invalid-reference', say`“${shownText(text)}” does not name a registry.`, { hint })
