import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { AppError } from '#lib/errors/app-error'
import { type Sentence, say } from '#lib/messages/say'
import { type AddressKind, canonicalAddress, classifyAddress } from './address-class.ts'
import type { AddressClass } from './types.ts'

/** Where Portolan itself listens; `address` may be unspecified (`0.0.0.0`, `::`). */
export interface ListenAddress {
  readonly address: string
  readonly port: number
}

/**
 * What one connection may dial. A registry on loopback may redirect to a public store (a tunnel to a registry whose
 * blobs lie in object storage), but no other class ever reaches loopback by a redirect.
 */
export type Reach = AddressClass | 'redirect-from-loopback'

const reachableKinds: Readonly<Record<Reach, readonly AddressKind[]>> = {
  public: ['public'],
  private: ['public', 'private'],
  loopback: ['loopback'],
  'redirect-from-loopback': ['loopback', 'public'],
}

/** The reach of a redirect that leaves its registry's origin. */
export const redirectReach = (addresses: AddressClass): Reach =>
  addresses === 'loopback' ? 'redirect-from-loopback' : addresses

const refusalHints: Readonly<Record<AddressKind, Sentence>> = {
  private: say`If this registry is on your own network, name it in portolan.toml or registries.conf; until then only public addresses are dialled for it.`,
  loopback: say`Only a registry that is itself written as localhost may be on this machine.`,
  public: say`A registry on localhost may only be on this machine. Check the name and what it resolves to.`,
  never: say`Link-local, cloud metadata, multicast and reserved addresses are never dialled. Check what the name resolves to.`,
}

/** Bracket-free host of a parsed URL: `[::1]` becomes `::1`. */
export const bareHost = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')

export const portOf = (url: URL): number => Number(url.port || (url.protocol === 'https:' ? 443 : 80))

/** Why an address was refused; the `cause` of the error, for callers that can offer a way round some kinds. */
export class AddressRefusal extends Error {
  readonly kind: AddressKind

  constructor(kind: AddressKind) {
    super(`${kind} address`)
    this.kind = kind
  }
}

/**
 * Checks one address before it is dialled (and again once connected).
 * Throws AppError `forbidden-address`; its words never repeat an address that the reader did not type.
 */
export function assertReachable(
  address: string,
  target: { readonly url: URL; readonly reach: Reach },
  own: readonly ListenAddress[],
): void {
  const { kind, what } = classifyAddress(address)
  const host = bareHost(target.url)
  if (!reachableKinds[target.reach].includes(kind)) {
    throw new AppError('forbidden-address', isIP(host) ? say`${host} is ${what}.` : say`${host} resolves to ${what}.`, {
      hint: refusalHints[kind],
      host: target.url.host,
      cause: new AddressRefusal(kind),
    })
  }
  if (own.some(listener => isSameSocket(address, portOf(target.url), listener))) {
    throw new AppError('forbidden-address', say`${target.url.host} is Portolan itself.`, {
      hint: say`Give the address of a registry instead.`,
      host: target.url.host,
    })
  }
}

function isSameSocket(address: string, port: number, own: ListenAddress): boolean {
  if (port !== own.port) return false
  const dialled = canonicalAddress(address)
  const listening = canonicalAddress(own.address)
  if (listening !== '0.0.0.0' && listening !== '::') return dialled === listening
  return classifyAddress(dialled).kind === 'loopback' || interfaceAddresses().includes(dialled)
}

const interfaceAddresses = (): readonly string[] =>
  Object.values(networkInterfaces()).flatMap(list => (list ?? []).map(({ address }) => canonicalAddress(address)))
