import { describe, expect, it } from 'vitest'
import { parseDigest } from '#lib/oci/digest/digest'
import { artifactWords } from './artifact-words.ts'

const descriptor = (mediaType: string) => ({
  mediaType,
  digest: parseDigest(`sha256:${'0'.repeat(64)}`),
  sizeBytes: 2,
  annotations: {},
  urls: [],
})

describe('artifactWords', () => {
  it('takes the artifact type, then the config, then the blobs', () => {
    const empty = descriptor('application/vnd.oci.empty.v1+json')
    expect(artifactWords({ artifactType: 'application/spdx+json', config: empty, layers: [] })).toContain('SBOM')
    expect(artifactWords({ config: descriptor('application/vnd.cncf.helm.config.v1+json'), layers: [] })).toBe(
      'a Helm chart',
    )
    const cosign = descriptor('application/vnd.dev.cosign.simplesigning.v1+json')
    expect(artifactWords({ config: descriptor('application/vnd.oci.image.config.v1+json'), layers: [cosign] })).toBe(
      'a signature',
    )
    expect(artifactWords({ artifactType: 'application/x-unheard-of', config: empty, layers: [] })).toBe('an artifact')
  })
})
