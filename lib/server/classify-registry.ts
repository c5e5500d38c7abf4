import 'server-only'
import { say } from '#lib/messages/say'
import type { ClassReason, KnownHost, RegistryClass } from '#lib/registry/vendors/types'
import { type HostKind, hostKind } from './host-kind.ts'

const byHostKind: Readonly<Record<HostKind, ClassReason>> = {
  loopback: { class: 'enterprise', reason: say`It runs on this machine.` },
  private: { class: 'enterprise', reason: say`Its address is on a private network.` },
  openshift: { class: 'openshift-internal', reason: say`Its name is that of an OpenShift cluster’s image registry.` },
  other: { class: 'external', reason: say`It is a public host outside your organisation.` },
  never: { class: 'external', reason: say`Its address is one that is never dialled.` },
}

/** A registry's classes: what configuration says, else the built-in table, else what its host tells. */
export function classifyRegistry(
  host: string,
  row: KnownHost | undefined,
  configured: readonly RegistryClass[] | undefined,
): readonly ClassReason[] {
  if (configured && configured.length > 0)
    return configured.map(name => ({ class: name, reason: say`Your configuration says so.` }))
  return row?.classes ?? [byHostKind[hostKind(host)]]
}
