import type { AddressClass } from '../egress/types.ts'
import type { Source } from './source.ts'

/**
 * Which addresses an accepted realm may resolve to. It never gets more than its registry, except where configuration
 * pinned it: then a token service on loopback, or on the operator's network, is what the operator named.
 */
export function realmAddresses(
  realm: URL,
  { addresses, pinnedRealms }: Pick<Source, 'addresses' | 'pinnedRealms'>,
  sameOrigin: boolean,
): AddressClass {
  if (sameOrigin || !pinnedRealms.includes(realm.origin)) return addresses
  return isLoopbackName(realm.hostname) ? 'loopback' : 'private'
}

const isLoopbackName = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(?:\.\d+){3}$/.test(hostname)
