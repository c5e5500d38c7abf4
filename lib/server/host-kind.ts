import 'server-only'

/** What a registry's written host tells about where it is, before any name is resolved. */
export type HostKind = 'loopback' | 'private' | 'openshift' | 'other'

const withoutPort = (host: string) => host.replace(/:\d+$/, '').replace(/\.$/, '').toLowerCase()

const rows: readonly (readonly [HostKind, RegExp])[] = [
  ['loopback', /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\])$/],
  // https://docs.redhat.com/en/documentation/openshift_container_platform/latest/html/registry/accessing-the-registry
  [
    'openshift',
    /^(image-registry\.openshift-image-registry\.svc(\.cluster\.local)?|default-route-openshift-image-registry\..+)$/,
  ],
  ['private', /^(10(\.\d{1,3}){3}|192\.168(\.\d{1,3}){2}|172\.(1[6-9]|2\d|3[01])(\.\d{1,3}){2}|\[f[cd][0-9a-f:]*\])$/],
  // Names that no public DNS serves. https://www.iana.org/assignments/special-use-domain-names
  ['private', /^([^.]+|.*\.(local|internal|lan|home\.arpa|intranet|corp|test))$/],
]

export const hostKind = (host: string): HostKind =>
  rows.find(([, pattern]) => pattern.test(withoutPort(host)))?.[0] ?? 'other'
