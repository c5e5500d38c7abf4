import { kindTraits } from './kinds.ts'
import { publicHosts } from './public-hosts.ts'
import { redHatHosts } from './red-hat-hosts.ts'
import type { KindTraits, KnownHost, RegistryKind } from './types.ts'

/** Every row of the built-in table, in display order. */
export const knownHosts: readonly KnownHost[] = [...redHatHosts, ...publicHosts]

/** The rows that name one host and so can be shown before anybody typed it. */
export const builtInHosts: readonly KnownHost[] = knownHosts.filter(row => !row.host.includes('*'))

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const matchers = knownHosts.map(row => ({
  row,
  matches: new RegExp(`^${row.host.split('*').map(escaped).join('[^/:]+')}$`),
}))

/** The row that describes `host` (as written in references), if the table has one. */
export function findKnownHost(host: string): KnownHost | undefined {
  const wanted = host.toLowerCase()
  return matchers.find(({ matches }) => matches.test(wanted))?.row
}

/** A host together with how its kind behaves: what the client and its messages ask about a vendor. */
export interface Vendor extends KindTraits {
  readonly host: string
  readonly kind: RegistryKind
  readonly row?: KnownHost
}

/** `kind` is what configuration says; without it the table decides, and a host it does not name is `distribution`. */
export function vendorOf(host: string, kind?: RegistryKind): Vendor {
  const row = findKnownHost(host)
  const decided = kind ?? row?.kind ?? 'distribution'
  const traits = kindTraits[decided]
  return {
    ...traits,
    ...(row && { row, title: row.title }),
    ...(row?.account && { account: row.account }),
    host,
    kind: decided,
  }
}
