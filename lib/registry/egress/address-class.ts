import { BlockList, isIP } from 'node:net'
import { type Sentence, say } from '#lib/messages/say'

/** What an address is good for; `never` is dialled for nobody. */
export type AddressKind = 'public' | 'private' | 'loopback' | 'never'

export interface ClassifiedAddress {
  readonly kind: AddressKind
  /** In plain words for a sentence: `a link-local address`. */
  readonly what: Sentence
}

type Row = readonly [cidr: string, kind: AddressKind | 'mapped' | 'embedded', what: Sentence]

/**
 * The first matching row decides, so single addresses stand before the range that holds them.
 * https://www.iana.org/assignments/iana-ipv4-special-registry and …/iana-ipv6-special-registry
 */
const ipv4Rows: readonly Row[] = [
  ['0.0.0.0/8', 'never', say`an unspecified address`],
  ['100.100.100.200/32', 'never', say`a cloud metadata address`],
  ['168.63.129.16/32', 'never', say`a cloud metadata address`],
  ['127.0.0.0/8', 'loopback', say`a loopback address`],
  ['10.0.0.0/8', 'private', say`a private address`],
  ['100.64.0.0/10', 'private', say`a carrier-grade NAT address`],
  ['169.254.0.0/16', 'never', say`a link-local or cloud metadata address`],
  ['172.16.0.0/12', 'private', say`a private address`],
  ['192.0.0.0/24', 'never', say`an address reserved for protocol assignments`],
  ['192.0.2.0/24', 'never', say`a documentation address`],
  ['192.88.99.0/24', 'never', say`a 6to4 relay address`],
  ['192.168.0.0/16', 'private', say`a private address`],
  ['198.18.0.0/15', 'never', say`a benchmarking address`],
  ['198.51.100.0/24', 'never', say`a documentation address`],
  ['203.0.113.0/24', 'never', say`a documentation address`],
  ['224.0.0.0/4', 'never', say`a multicast address`],
  ['240.0.0.0/4', 'never', say`a reserved address`],
  ['0.0.0.0/0', 'public', say`a public address`],
]

const ipv6Rows: readonly Row[] = [
  ['::/128', 'never', say`an unspecified address`],
  ['::1/128', 'loopback', say`a loopback address`],
  ['::ffff:0:0/96', 'mapped', say`an IPv4-mapped address`],
  // The well-known NAT64 prefix must not carry non-global IPv4: RFC 6052 section 3.1.
  ['64:ff9b::/96', 'embedded', say`a NAT64 address`],
  ['64:ff9b:1::/48', 'never', say`a local NAT64 address`],
  ['100::/64', 'never', say`a discard-only address`],
  ['2001::/32', 'never', say`a Teredo address`],
  ['2001::/23', 'never', say`an address reserved for protocol assignments`],
  ['2001:db8::/32', 'never', say`a documentation address`],
  ['2002::/16', 'never', say`a 6to4 address`],
  ['3fff::/20', 'never', say`a documentation address`],
  ['fd00:ec2::254/128', 'never', say`a cloud metadata address`],
  ['fd20:ce::254/128', 'never', say`a cloud metadata address`],
  ['fd00:42::42/128', 'never', say`a cloud metadata address`],
  ['fc00::/7', 'private', say`a private address`],
  ['fe80::/10', 'never', say`a link-local address`],
  ['fec0::/10', 'never', say`a site-local address`],
  ['ff00::/8', 'never', say`a multicast address`],
  // The only block IANA allocates global unicast from; whatever is outside has no business here.
  ['2000::/3', 'public', say`a public address`],
  ['::/0', 'never', say`a reserved address`],
]

const compile = (rows: readonly Row[], family: 'ipv4' | 'ipv6') =>
  rows.map(([cidr, kind, what]) => {
    const [network = '', prefix = ''] = cidr.split('/')
    const range = new BlockList()
    range.addSubnet(network, Number(prefix), family)
    return { range, kind, what }
  })

const compiledRows = { ipv4: compile(ipv4Rows, 'ipv4'), ipv6: compile(ipv6Rows, 'ipv6') } as const

/** Kind of a literal IPv4 or IPv6 address; anything else, also one with a zone (`fe80::1%eth0`), is `never`. */
export function classifyAddress(address: string): ClassifiedAddress {
  const version = isIP(address)
  if (version === 0 || address.includes('%')) return { kind: 'never', what: say`not an IP address` }
  const family = version === 4 ? 'ipv4' : 'ipv6'
  const row = compiledRows[family].find(({ range }) => range.check(address, family))
  if (!row) return { kind: 'never', what: say`a reserved address` }
  if (row.kind !== 'mapped' && row.kind !== 'embedded') return { kind: row.kind, what: row.what }
  const embedded = classifyAddress(lowIPv4(address))
  if (row.kind === 'mapped' || embedded.kind === 'public') return embedded
  return { kind: 'never', what: say`${row.what} of ${embedded.what}` }
}

/** The one spelling of an address: IPv4-mapped IPv6 becomes IPv4, IPv6 its compressed hexadecimal form. */
export function canonicalAddress(address: string): string {
  if (isIP(address) !== 6 || address.includes('%')) return address
  const hex = new URL(`http://[${address}]`).hostname.slice(1, -1)
  return hex.startsWith('::ffff:') && hex.split(':').length === 5 ? lowIPv4(hex) : hex
}

/** The last 32 bits of an IPv6 address. URL writes hexadecimal groups only, so an empty group can only be zeros. */
function lowIPv4(address: string): string {
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(':').slice(-2)
  const bytes = groups.flatMap(group => {
    const value = Number.parseInt(group || '0', 16)
    return [value >> 8, value & 0xff]
  })
  return bytes.join('.')
}
