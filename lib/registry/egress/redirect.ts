import { AppError } from '#lib/errors/app-error'
import { type Sentence, say } from '#lib/messages/say'
import { portOf, type Reach } from './address-policy.ts'
import type { PurposeLimits } from './purposes.ts'

/** Statuses whose Location names where to ask instead: RFC 9110 section 15.4. */
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

export const isRedirect = (status: number): boolean => redirectStatuses.has(status)

export interface RedirectQuestion {
  readonly from: URL
  readonly locations: readonly string[]
  readonly method: string
  /** Redirects already followed in this call. */
  readonly followed: number
  readonly rule: Pick<PurposeLimits, 'maxRedirects' | 'redirectTo'>
  /** Hosts beyond the origin that this registry is known to redirect to, exact or as `.suffix`. */
  readonly knownHosts: readonly string[]
  readonly reach: Reach
}

const maxLocationLength = 8192

/**
 * Where a redirect leads, or an AppError (`malformed`, `forbidden-address`) saying why it is not followed.
 * The address itself is judged when it is dialled.
 */
export function redirectTarget(question: RedirectQuestion): URL {
  const { from, locations, method, followed, rule } = question
  const host = from.host
  if (method !== 'GET' && method !== 'HEAD')
    throw refuse(host, say`${host} redirects a ${method}, which is not followed.`)
  if (rule.maxRedirects === 0) throw refuse(host, say`${host} redirects a request that must not be redirected.`)
  if (followed >= rule.maxRedirects) throw broken(host, say`${host} redirects more than ${rule.maxRedirects} times.`)
  const target = parseLocation(from, locations)
  if (from.protocol === 'https:' && target.protocol !== 'https:')
    throw refuse(host, say`${host} redirects from https to plain http.`)
  if (target.origin === from.origin) return target
  if (rule.redirectTo === 'same-origin' && !isKnown(target, question.knownHosts)) {
    throw refuse(host, say`${host} redirects to ${target.host}, where this kind of content is not taken from.`)
  }
  // A registry on the internet has no reason to send us to other services of a host; on a private network it has.
  if (question.reach === 'public' && target.port !== '' && portOf(target) !== portOf(from)) {
    throw refuse(host, say`${host} redirects to the unusual port ${target.port} of ${target.hostname}.`)
  }
  return target
}

function parseLocation(from: URL, locations: readonly string[]): URL {
  const [location, second] = locations
  if (!location) throw broken(from.host, say`${from.host} redirects without saying where.`)
  if (second !== undefined) throw broken(from.host, say`${from.host} redirects to two places at once.`)
  const isPlain = location.length <= maxLocationLength && /^[\x21-\x7e]+$/.test(location) && !location.includes('\\')
  // `//host` keeps only the scheme; registries never send it, tricks with it are old.
  const target = isPlain && !location.startsWith('//') ? URL.parse(location, from) : null
  if (!target || !/^https?:$/.test(target.protocol))
    throw broken(from.host, say`${from.host} redirects to something that is no address.`)
  if (target.username || target.password)
    throw broken(from.host, say`${from.host} redirects to an address with a login in it.`)
  target.hash = ''
  return target
}

const isKnown = (target: URL, hosts: readonly string[]): boolean =>
  hosts.some(host => (host.startsWith('.') ? target.hostname.endsWith(host) : target.hostname === host))

const hint = say`The registry’s administrator, or whoever runs the proxy before it, can see why.`
const broken = (host: string, words: Sentence) => new AppError('malformed', words, { hint, host })
const refuse = (host: string, words: Sentence) => new AppError('forbidden-address', words, { hint, host })
