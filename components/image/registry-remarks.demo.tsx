import { parseDigest } from '#lib/oci/digest/digest'
import type { Demos } from '../ui/demos.tsx'
import { RegistryRemarks } from './registry-remarks.tsx'

const oci = 'application/vnd.oci.image.manifest.v1+json'
const docker = 'application/vnd.docker.distribution.manifest.v2+json'

export const demos: Demos = {
  all: () => (
    <RegistryRemarks
      opened={{
        pinned: { registry: 'quay.io', name: 'podman/hello', digest: parseDigest(`sha256:${'38427c29'.repeat(8)}`) },
        kind: 'image',
        type: { mediaType: oci, source: 'content-type', family: 'oci', conflict: { contentType: oci, body: docker } },
        isIndex: false,
        platforms: [],
        warnings: ['This repository moves to <b>quay.io/new</b> on 2027-01-01.'],
        claimedDigest: `sha256:${'e'.repeat(64)}`,
      }}
    />
  ),
}
