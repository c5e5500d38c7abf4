import { invalidReference } from './invalid-reference.ts'
import { parseRepository } from './parse-repository.ts'

/**
 * Reads what names a registry and nothing in it: a host with an optional port, Docker Hub's aliases as `docker.io`.
 * Throws AppError `invalid-reference`.
 */
export function parseRegistry(text: string): string {
  // With two segments behind it, a word that is no host would become the first part of a name on Docker Hub.
  const { registry, name } = parseRepository(`${text}/some/name`)
  if (name === 'some/name') {
    if (URL.canParse(`https://${registry}`)) return registry
    throw invalidReference(text, 'After the host’s colon comes a port number, at most 65535.')
  }
  throw invalidReference(text, 'A registry is named by its host alone, e.g. quay.io or localhost:5000.')
}
