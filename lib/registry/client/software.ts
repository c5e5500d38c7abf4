import { kindTraits } from '../vendors/kinds.ts'
import type { KindTraits, RegistryKind } from '../vendors/types.ts'
import type { Reception } from './challenge-cache.ts'
import type { Connection } from './connection.ts'

interface Marker {
  readonly software: string
  readonly kind: RegistryKind
  recognises(reception: Reception): boolean
}

/** What gives a registry's software away before anything else is asked of it. */
const markers: readonly Marker[] = [
  { software: 'Harbor', kind: 'harbor', recognises: ({ service }) => service === 'harbor-registry' },
  {
    software: 'GitLab Container Registry',
    kind: 'gitlab',
    recognises: ({ service }) => service === 'container_registry',
  },
  {
    software: 'OpenShift image registry',
    kind: 'openshift',
    recognises: ({ realm }) => realm?.endsWith('/openshift/token') === true,
  },
  { software: 'Quay', kind: 'quay', recognises: ({ realm }) => realm?.endsWith('/v2/auth') === true },
  {
    software: 'zot',
    kind: 'zot',
    recognises: ({ realm, server }) => realm === 'zot' || server?.toLowerCase() === 'zot',
  },
  // The headers every answer of these carries: `X-JFrog-Version: Artifactory/7…`, `Server: Nexus/3…`.
  {
    software: 'JFrog Artifactory',
    kind: 'artifactory',
    recognises: ({ server }) => server?.startsWith('Artifactory/') === true,
  },
  {
    software: 'Sonatype Nexus Repository',
    kind: 'nexus',
    recognises: ({ server }) => server?.startsWith('Nexus/') === true,
  },
]

const markerOf = (reception: Reception): Marker | undefined => markers.find(({ recognises }) => recognises(reception))

/** The kind that a registry's challenge or headers show. */
export const kindShown = (reception: Reception): RegistryKind | undefined => markerOf(reception)?.kind

/** The software behind a registry where its challenge shows it, else its `Server` header. */
export const softwareOf = (reception: Reception): string | undefined =>
  markerOf(reception)?.software ?? reception.server

/**
 * How a registry departs from the specification: as the table or configuration says, else as its challenge shows. An
 * organisation's own Quay or Harbor is in no table.
 */
export async function traitsOf(connection: Connection, signal?: AbortSignal): Promise<KindTraits> {
  const { vendor } = connection.source
  if (vendor.kind !== 'distribution') return vendor
  const marker = markerOf(await connection.reception(signal))
  return marker ? kindTraits[marker.kind] : vendor
}
