import 'server-only'
import type { KnownRegistry } from '#lib/context/known-registry'
import type { GetTarget, LoginNeed } from '#lib/format/get/get-target'
import { vendorOf } from '#lib/registry/vendors/known-hosts'
import { type RegistryKind, registryKinds } from '#lib/registry/vendors/types'

/** Public services that also keep private repositories. */
const keepsPrivate: readonly RegistryKind[] = ['docker-hub', 'quay', 'ghcr', 'gitlab']

export function loginNeed({ kind, classes }: Pick<KnownRegistry, 'kind' | 'classes'>): LoginNeed {
  const has = (name: string) => classes.some(entry => entry.class === name)
  if (has('samples')) return 'no'
  if (has('private')) return 'needed'
  return has('public') && !keepsPrivate.some(name => name === kind) ? 'no' : 'maybe'
}

/** What the page about getting an image says of its registry's logins. */
export function registryLogin(
  known: KnownRegistry,
): Pick<GetTarget, 'registryKind' | 'login' | 'account' | 'serviceAccounts'> {
  const kind = registryKinds.find(name => name === known.kind)
  const { account, row } = vendorOf(known.host, kind)
  return {
    registryKind: known.kind,
    login: loginNeed(known),
    ...(account !== undefined && { account }),
    // A host with an account of its own, as partners' images have, does not take them.
    serviceAccounts: kind === 'red-hat' && row?.account === undefined,
  }
}
