import type { VendorAdapter } from './adapter.ts'
import { dockerHub } from './docker-hub/docker-hub.ts'
import type { RegistryKind } from './types.ts'

/** A registry of which nothing is known beside the distribution API. */
const plain: VendorAdapter = { apiAt: 'registry' }

/** What can be asked of each kind of registry beside the distribution API. */
export const adapters: Readonly<Record<RegistryKind, VendorAdapter>> = {
  distribution: plain,
  'red-hat': plain,
  quay: plain,
  'docker-hub': dockerHub,
  ghcr: plain,
  gitlab: plain,
  harbor: plain,
  openshift: plain,
  ecr: plain,
  'ecr-public': plain,
  'artifact-registry': plain,
  acr: plain,
  mcr: plain,
  kubernetes: plain,
  zot: plain,
  artifactory: plain,
  nexus: plain,
  samples: plain,
}
