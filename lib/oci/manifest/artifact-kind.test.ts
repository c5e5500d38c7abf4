import { describe, expect, it } from 'vitest'
import { parseDigest } from '../digest/digest.ts'
import { artifactKind } from './artifact-kind.ts'

const descriptor = (mediaType: string) => ({
  mediaType,
  digest: parseDigest(`sha256:${'0'.repeat(64)}`),
  sizeBytes: 2,
  annotations: {},
  urls: [],
})

describe('artifactKind', () => {
  it('takes the artifact type, then the config, then the blobs', () => {
    const empty = descriptor('application/vnd.oci.empty.v1+json')
    expect(artifactKind({ artifactType: 'application/spdx+json', config: empty, layers: [] })).toBe('sbom')
    expect(artifactKind({ config: descriptor('application/vnd.cncf.helm.config.v1+json'), layers: [] })).toBe(
      'helm-chart',
    )
    const cosign = descriptor('application/vnd.dev.cosign.simplesigning.v1+json')
    expect(artifactKind({ config: descriptor('application/vnd.oci.image.config.v1+json'), layers: [cosign] })).toBe(
      'signature',
    )
    expect(artifactKind({ artifactType: 'application/x-unheard-of', config: empty, layers: [] })).toBe('other')
  })
})
