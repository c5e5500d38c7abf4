import type { Reception } from './challenge-cache.ts'

type Marker = readonly [software: string, recognises: (reception: Reception) => boolean]

/** What gives a registry's software away before anything else is asked of it. */
const markers: readonly Marker[] = [
  ['Harbor', ({ service }) => service === 'harbor-registry'],
  ['GitLab Container Registry', ({ service }) => service === 'container_registry'],
  ['OpenShift image registry', ({ realm }) => realm?.endsWith('/openshift/token') === true],
  ['Quay', ({ realm }) => realm?.endsWith('/v2/auth') === true],
  ['zot', ({ realm, server }) => realm === 'zot' || server?.toLowerCase() === 'zot'],
]

/** The software behind a registry where its challenge shows it, else its `Server` header. */
export const softwareOf = (reception: Reception): string | undefined =>
  markers.find(([, recognises]) => recognises(reception))?.[0] ?? reception.server
