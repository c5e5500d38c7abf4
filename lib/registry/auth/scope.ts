/** `repository:<name>:pull`, all that reading needs. https://distribution.github.io/distribution/spec/auth/scope/ */
export const pullScope = (name: string): string => `repository:${name}:pull`

/** What listing repositories needs where the registry knows this scope at all. */
export const catalogScope = 'registry:catalog:*'

// resourcetype [ "(" class ")" ] ":" name ":" action [ "," action ]*; a name may hold "host:port/".
const grammar = /^([a-z]+)(?:\([a-z]+\))?:([\w./:-]+):([a-z_*,]+)$/
const writing = new Set(['push', 'delete'])

/**
 * The scopes a challenge asks for, less whatever would let a token write: no verb of ours needs it, and a registry
 * must not be able to make us mint a stronger token than the call. Unreadable scopes are dropped.
 */
export function readingScopes(scope: string | undefined): string[] {
  const found = (scope ?? '').slice(0, 4096).split(' ').map(readingScope)
  return found.filter(text => text !== undefined)
}

function readingScope(scope: string): string | undefined {
  const [, type, name, actions = ''] = grammar.exec(scope) ?? []
  if (!type) return undefined
  const kept = actions.split(',').filter(action => !writing.has(action) && (action !== '*' || type === 'registry'))
  return kept.length > 0 ? `${type}:${name}:${kept.join(',')}` : undefined
}

/** `first` before the rest, without repetition: some token services look only at the first scope. */
export const mergeScopes = (first: readonly string[], rest: readonly string[]): string[] => [
  ...new Set([...first, ...rest]),
]
