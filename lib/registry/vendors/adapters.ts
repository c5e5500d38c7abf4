import { acr } from './acr/acr.ts'
import type { VendorAdapter } from './adapter.ts'
import { artifactRegistry } from './artifact-registry/artifact-registry.ts'
import { artifactory } from './artifactory/artifactory.ts'
import { dockerHub } from './docker-hub/docker-hub.ts'
import { ecr, ecrPublic } from './ecr/ecr.ts'
import { ghcr } from './ghcr/ghcr.ts'
import { gitlab } from './gitlab/gitlab.ts'
import { harbor } from './harbor/harbor.ts'
import { nexus } from './nexus/nexus.ts'
import { openshift } from './openshift/openshift.ts'
import { quay } from './quay/quay.ts'
import { redHat } from './red-hat/red-hat.ts'
import type { RegistryKind } from './types.ts'
import { zot } from './zot/zot.ts'

/** A registry of which nothing is known beside the distribution API. */
const plain: VendorAdapter = { apiAt: 'registry' }

/** What can be asked of each kind of registry beside the distribution API. */
export const adapters: Readonly<Record<RegistryKind, VendorAdapter>> = {
  distribution: plain,
  'red-hat': redHat,
  quay,
  'docker-hub': dockerHub,
  ghcr,
  gitlab,
  harbor,
  openshift,
  ecr,
  'ecr-public': ecrPublic,
  'artifact-registry': artifactRegistry,
  acr,
  mcr: plain,
  kubernetes: plain,
  zot,
  artifactory,
  nexus,
  samples: plain,
}
