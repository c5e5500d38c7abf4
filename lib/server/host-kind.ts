import 'server-only'
import { type AddressKind, classifyAddress } from '#lib/registry/egress/address-class'
import { ipVersion } from '#lib/registry/egress/ip-version'

/** What a registry's written host tells about where it is, before any name is resolved. */
export type HostKind = 'loopback' | 'private' | 'openshift' | 'other' | 'never'

const withoutPort = (host: string) => host.replace(/:\d+$/, '').replace(/\.$/, '').toLowerCase()

const byAddressKind: Readonly<Record<AddressKind, HostKind>> = {
  loopback: 'loopback',
  private: 'private',
  public: 'other',
  never: 'never',
}

const byName: readonly (readonly [HostKind, RegExp])[] = [
  ['loopback', /^(localhost|.*\.localhost)$/],
  // https://docs.redhat.com/en/documentation/openshift_container_platform/latest/html/registry/accessing-the-registry
  [
    'openshift',
    /^(image-registry\.openshift-image-registry\.svc(\.cluster\.local)?|default-route-openshift-image-registry\..+)$/,
  ],
  // Names that no public DNS serves. https://www.iana.org/assignments/special-use-domain-names
  ['private', /^([^.]+|.*\.(local|internal|lan|home\.arpa|intranet|corp|test))$/],
]

export function hostKind(host: string): HostKind {
  const name = withoutPort(host)
  const address = name.replace(/^\[|\]$/g, '')
  if (ipVersion(address)) return byAddressKind[classifyAddress(address).kind]
  return byName.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other'
}
