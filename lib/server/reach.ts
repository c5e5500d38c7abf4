import 'server-only'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { AddressClass } from '#lib/registry/egress/types'
import { assertDialable } from './assert-dialable.ts'
import { hostKind } from './host-kind.ts'

export interface ReachQuestion {
  readonly host: string
  /** Whether configuration, a login file, the built-in table or the reader names it. */
  readonly named: boolean
  /** `network` of portolan.toml. */
  readonly network?: AddressClass
  readonly mode: 'personal' | 'public'
  readonly anyPublicRegistry: boolean
}

export const confirmationNeeded = (host: string, cause?: unknown): AppError =>
  new AppError(
    'confirmation-needed',
    say`Portolan has not talked to ${host} yet, and it is on this machine or your network.`,
    {
      hint: say`Confirm once that you want to open it. Portolan then remembers it.`,
      host,
      cause,
    },
  )

const notOffered = (host: string): AppError =>
  new AppError('forbidden-address', say`This Portolan does not open ${host}.`, {
    hint: say`It shows only the registries that its administrator named.`,
    host,
  })

/**
 * Which addresses a registry's host may resolve to. Loopback is for registries that are themselves on loopback;
 * what nobody named is public only. Throws `confirmation-needed` (personal), `forbidden-address` or
 * `invalid-reference`.
 */
export function decideReach({ host, named, network, mode, anyPublicRegistry }: ReachQuestion): AddressClass {
  assertDialable(host)
  if (network) return network
  const kind = hostKind(host)
  if (named) return kind === 'loopback' ? 'loopback' : 'private'
  if (kind === 'other' && anyPublicRegistry) return 'public'
  throw mode === 'personal' && kind !== 'other' ? confirmationNeeded(host) : notOffered(host)
}
