import { getDomain } from 'tldts'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'

export interface RealmQuestion {
  /** Host as written in references; names the registry in messages. */
  readonly host: string
  /** `scheme://host[:port]` that the registry is talked to at. */
  readonly registryOrigin: string
  /** The `realm` of the challenge: chosen by the registry, so never trusted. */
  readonly realm: string
  /** Origins that the built-in table accepts for this registry. */
  readonly knownRealms: readonly string[]
  /** Origins that configuration names for this registry: then nothing else is accepted. The way to another port. */
  readonly pinnedRealms: readonly string[]
}

/**
 * Decides whether a login may be presented to the token service a registry names, and returns its URL.
 * Throws AppError `forbidden-address` naming both hosts. The credential goes wherever the realm points, so the realm
 * must be what configuration pins or, without a pin, the registry's own origin, in the built-in table, or over https on
 * the same registrable domain
 * (class of CVE-2026-33540: https://github.com/distribution/distribution/security/advisories).
 */
export function acceptRealm(question: RealmQuestion): URL {
  const realm = URL.canParse(question.realm) ? new URL(question.realm) : undefined
  const plain = realm && !realm.username && !realm.password && /^https?:$/.test(realm.protocol)
  if (!realm || !plain) throw refusal(question, question.realm.slice(0, 200))
  realm.hash = ''
  if (isAccepted(realm, question)) return realm
  throw refusal(question, realm.origin)
}

function isAccepted(realm: URL, { registryOrigin, knownRealms, pinnedRealms }: RealmQuestion): boolean {
  if (pinnedRealms.length > 0) return pinnedRealms.includes(realm.origin)
  const registry = new URL(registryOrigin)
  if (realm.origin === registry.origin) return true
  if (realm.protocol !== 'https:') return false
  if (knownRealms.includes(realm.origin)) return true
  // The same host on another port may belong to somebody else; so may a sibling on an unusual port.
  if (realm.hostname === registry.hostname) return false
  if (realm.port !== '' && realm.port !== registry.port) return false
  return shareRegistrableDomain(realm.hostname, registry.hostname)
}

/** Same owner by the public suffix list, its private section included: two tenants of github.io are not one. */
function shareRegistrableDomain(a: string, b: string): boolean {
  const options = { allowPrivateDomains: true }
  const domain = getDomain(a, options)
  return domain !== null && !a.endsWith('.') && domain === getDomain(b, options)
}

function refusal({ host, registryOrigin }: RealmQuestion, realm: string): AppError {
  const printable = realm.replace(/\p{C}/gu, '')
  return new AppError(
    'forbidden-address',
    say`The registry ${host} asks to sign in at ${printable}, which is not accepted as the token service of ${registryOrigin}.`,
    {
      host,
      hint: say`Nothing was sent there. If the realm changed for a good reason, the administrator of Portolan can name it as the realm of ${host} in portolan.toml.`,
    },
  )
}
