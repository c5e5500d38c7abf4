import { longestSearch } from '#lib/contract/limits'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { type Digest, digestAlgorithm, digestHexLengths, isDigest } from '#lib/oci/digest/digest'
import { isHostText, isTag } from '#lib/oci/reference/name-grammar'
import { parseRegistry } from '#lib/oci/reference/parse-registry'

/** What somebody looks for. */
export interface Search {
  /** In lower case; a name holds all of them. Empty where only a digest is looked for. */
  readonly words: readonly string[]
  /** The one registry it is looked for in. */
  readonly registry?: string
  readonly tag?: string
  readonly digest?: Digest
}

const maxWords = 8
const scheme = /^(?:docker|oci|https?):\/\//
const bareDigest = /^[a-f0-9]{64}$/
/** By the rule of every Docker-compatible client. */
const isHost = (part: string) => part === 'localhost' || /[.:]/.test(part)

/** `name@digest`, the digest alone, or only its hex as tools print it. */
function splitDigest(word: string): { readonly rest: string; readonly digest?: Digest } {
  const at = word.lastIndexOf('@')
  const digest = bareDigest.test(word) ? `sha256:${word}` : word.slice(at + 1)
  // By its grammar alone `httpd:latest` would be one.
  if (!isDigest(digest) || !Object.hasOwn(digestHexLengths, digestAlgorithm(digest))) return { rest: word }
  return { rest: at < 0 ? '' : word.slice(0, at), digest }
}

/** `host/name`, as references are written. */
function splitHost(word: string): { readonly rest: string; readonly registry?: string } {
  const slash = word.indexOf('/')
  const host = word.slice(0, Math.max(0, slash))
  if (!isHost(host) || !isHostText(host)) return { rest: word }
  return { rest: word.slice(slash + 1), registry: parseRegistry(host) }
}

function splitTag(word: string): { readonly rest: string; readonly tag?: string } {
  const colon = word.lastIndexOf(':')
  const tag = word.slice(colon + 1)
  if (colon < 0 || !isTag(tag) || tag.includes('/')) return { rest: word }
  return { rest: word.slice(0, colon), tag }
}

/**
 * Reads what was typed: words, of which one may be `name:tag`, a digest, or carry its registry in front. Throws AppError
 * `invalid-request` where nothing is left to look for, `invalid-reference` for what cannot be a registry.
 */
export function readSearch(text: string): Search {
  if (text.length > longestSearch)
    throw new AppError('invalid-request', say`The search is longer than ${longestSearch} characters.`, {
      hint: say`A part of the name is enough. To open a longer text, paste it into the field at the top.`,
    })
  let found: Omit<Search, 'words'> = {}
  const words = new Set<string>()
  for (const typed of text.trim().split(/\s+/, maxWords)) {
    const { rest: named, digest } = splitDigest(typed.replace(scheme, ''))
    const { rest: local, registry } = splitHost(named)
    const { rest, tag } = splitTag(local)
    found = { ...found, ...(registry && { registry }), ...(tag !== undefined && { tag }), ...(digest && { digest }) }
    const word = rest.toLowerCase().replace(/^\/+|\/+$/g, '')
    if (word !== '') words.add(word)
  }
  if (words.size > 0 || found.digest) return { words: [...words], ...found }
  throw new AppError('invalid-request', say`There is nothing to search for.`, {
    hint: say`Type a part of a repository’s name, as httpd or ubi9/httpd, with a tag or a digest if you like.`,
  })
}
