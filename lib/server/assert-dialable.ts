import 'server-only'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { canonicalAddress, classifyAddress } from '#lib/registry/egress/address-class'
import { bareHost } from '#lib/registry/egress/address-policy'
import { ipVersion } from '#lib/registry/egress/ip-version'

/**
 * Refuses a host that nobody's confirmation or configuration could open: addresses that are dialled for nobody, and
 * addresses in a spelling that only a URL parser reads as one (`2852039166`, `0xa9.254`), which hides where they lead.
 * Names are judged when they are resolved. Throws AppError `forbidden-address` or `invalid-reference`.
 */
export function assertDialable(host: string): void {
  const url = URL.parse(`http://${host}`)
  if (!url)
    throw new AppError('invalid-reference', say`“${host}” is not a host that can be connected to.`, {
      hint: say`Check its spelling; a port is a number up to 65535.`,
      host,
    })
  const address = bareHost(url)
  if (!ipVersion(address)) return
  const { kind, what } = classifyAddress(address)
  if (kind === 'never')
    throw new AppError('forbidden-address', say`${host} is ${what}.`, {
      hint: say`Link-local, cloud metadata, multicast and reserved addresses are never dialled.`,
      host,
    })
  const canonical = canonicalAddress(address)
  if (canonical === address && host.toLowerCase().startsWith(url.hostname)) return
  throw new AppError('forbidden-address', say`${host} is another spelling of the address ${canonical}.`, {
    hint: say`Write it as ${ipVersion(canonical) === 6 ? `[${canonical}]` : canonical}.`,
    host,
  })
}
