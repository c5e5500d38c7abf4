import { parseDigest } from '#lib/oci/digest/digest'
import type { Demos } from '../ui/demos.tsx'
import { ReferrersView } from './referrers-view.tsx'

const digest = parseDigest(`sha256:${'38427c29'.repeat(8)}`)
const reference = { registry: 'quay.io', name: 'podman/hello', digest }
const now = new Date('2026-11-21T12:00:00Z')

const signature = {
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  artifactType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
  digest: parseDigest(`sha256:${'77aa1c04'.repeat(8)}`),
  sizeBytes: 851,
  annotations: { 'org.opencontainers.image.created': '2026-11-18T09:30:00Z' },
  urls: [],
}

export const demos: Demos = {
  'by the tag schema, with a cosign tag': () => (
    <ReferrersView
      reference={reference}
      now={now}
      attestations={[]}
      groups={[
        {
          digest,
          label: 'the manifest',
          found: { referrers: [signature], source: 'tag-schema', fallbackReason: '404' },
          cosignTags: [{ tag: `sha256-${'38427c29'.repeat(8)}.sig`, extension: 'sig' }],
        },
      ]}
    />
  ),
  nothing: () => (
    <ReferrersView
      reference={reference}
      now={now}
      attestations={[]}
      groups={[{ digest, label: 'the manifest', found: { referrers: [], source: 'api' }, cosignTags: [] }]}
    />
  ),
}
