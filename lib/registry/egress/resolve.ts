import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { assertReachable, bareHost, type ListenAddress, type Reach } from './address-policy.ts'

/** All addresses of a host name, in the order to try them. Tests replace it to play DNS. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

/** getaddrinfo, so that /etc/hosts and nsswitch.conf count as they do for podman. */
export const systemResolve: Resolve = async hostname =>
  (await lookup(hostname, { all: true, order: 'verbatim' })).map(({ address }) => address)

/** Answers beyond this are not looked at; a name with so many addresses is refused, not truncated. */
const maxAnswers = 256

/**
 * The addresses that may be dialled for `target`. One bad answer among good ones refuses the name as a whole: a
 * resolver that mixes them is how DNS rebinding starts.
 * Throws AppError `forbidden-address`, or the resolver's own error.
 */
export async function resolveReachable(
  target: { readonly url: URL; readonly reach: Reach },
  resolve: Resolve,
  own: readonly ListenAddress[],
): Promise<readonly string[]> {
  const host = bareHost(target.url)
  const addresses = isIP(host) ? [host] : await resolve(host)
  if (addresses.length === 0) throw Object.assign(new Error('no address'), { code: 'ENODATA' })
  if (addresses.length > maxAnswers) {
    throw new AppError('malformed', say`The name ${host} has more than ${maxAnswers} addresses.`, {
      hint: say`Check the name; whoever runs its DNS can mend it.`,
      host: target.url.host,
    })
  }
  for (const address of addresses) assertReachable(address, target, own)
  return addresses
}
