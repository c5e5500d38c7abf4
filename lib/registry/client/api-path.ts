import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'

/**
 * Path under `/v2/` from a repository name and what is asked of it. Names, tags and digests need no escaping by
 * their grammars; whatever else gets here is escaped, and what would climb out of the path is refused.
 */
export function apiPath(name: string, ...rest: readonly string[]): string {
  const segments = [...name.split('/'), ...rest]
  if (segments.some(segment => segment === '' || segment === '.' || segment === '..')) {
    throw new AppError('invalid-reference', say`“${name.slice(0, 80)}” is not a repository name.`, {
      hint: say`A repository name is lowercase words with . _ or - inside, separated by single slashes.`,
    })
  }
  return `/v2/${segments.map(segment => encodeURIComponent(segment).replaceAll('%3A', ':')).join('/')}`
}
