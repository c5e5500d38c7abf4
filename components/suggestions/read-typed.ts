/** What somebody is typing, as far as suggestions depend on it. */
export interface Typed {
  /** In lower case; a suggestion holds all of them. */
  readonly terms: readonly string[]
  /** The host in front, where there is one and a slash behind it. */
  readonly host?: string
  /** After the colon of a name: which tags are looked for. */
  readonly tag?: { readonly repository: string; readonly filter: string }
}

/** Longer text is a paste, not the beginning of a name. */
const longestTyped = 300
const scheme = /^(?:docker|oci|https?):\/\//i
/** By the rule of every Docker-compatible client. */
const isHost = (part: string) => part === 'localhost' || /[.:]/.test(part)

export function readTyped(text: string): Typed {
  const wanted = text.trim().replace(scheme, '')
  if (wanted === '' || wanted.length > longestTyped || wanted.includes('\n')) return { terms: [] }
  const terms = wanted.toLowerCase().split(/\s+/)
  if (terms.length > 1) return { terms }
  const slash = wanted.indexOf('/')
  const first = wanted.slice(0, Math.max(slash, 0))
  const host = isHost(first) ? first.toLowerCase() : undefined
  const tag = readTag(wanted)
  return { terms, ...(host !== undefined && { host }), ...(tag && { tag }) }
}

/** `name:` and what follows; a dotted name without a slash is a host with its port. */
function readTag(text: string): Typed['tag'] {
  const colon = text.lastIndexOf(':')
  const repository = text.slice(0, Math.max(colon, 0))
  const filter = text.slice(colon + 1)
  if (repository === '' || repository.endsWith('/') || /[/@]/.test(filter) || repository.includes('@')) return undefined
  if (!repository.includes('/') && isHost(repository)) return undefined
  return { repository, filter: filter.toLowerCase() }
}
