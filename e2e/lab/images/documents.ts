import { digestOf, pullManifest, pushBlob, pushManifest } from '../publish.ts'

/** Documents that no tool of Debian writes: artifacts with a subject, referrers by tag, attestations, a Helm chart. */

const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json'
const text = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))

/** https://github.com/opencontainers/image-spec/blob/main/manifest.md#guidance-for-an-empty-descriptor */
const pushEmpty = (host: string, repository: string) =>
  pushBlob(host, repository, 'application/vnd.oci.empty.v1+json', text({}))

/** An SPDX document and a note that refer to an image, listed under its referrers tag. */
export async function attachReferrers(host: string, repository: string, tag: string): Promise<void> {
  const { digest, size, mediaType } = await pullManifest(host, repository, tag)
  const subject = { mediaType, digest, size }
  const config = await pushEmpty(host, repository)
  const referrers = []
  for (const [artifactType, content] of [
    ['application/spdx+json', { spdxVersion: 'SPDX-2.3', name: `${repository}:${tag}`, packages: [] }],
    ['application/vnd.example.note', 'Looked at and found good.'],
  ] as const) {
    const layer = await pushBlob(host, repository, artifactType, text(content))
    const annotations = { 'org.opencontainers.image.created': '2026-01-01T00:00:00Z' }
    const manifest = {
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      artifactType,
      config,
      layers: [layer],
      subject,
      annotations,
    }
    const descriptor = await pushManifest(host, repository, undefined, manifest)
    referrers.push({ ...descriptor, artifactType, annotations })
  }
  // https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema
  const index = { schemaVersion: 2, mediaType: OCI_INDEX, manifests: referrers }
  await pushManifest(host, repository, digest.replace(':', '-'), index)
}

/** A signature under the tag that cosign gives it: https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md */
export async function attachCosignSignature(host: string, repository: string, tag: string): Promise<void> {
  const { digest } = await pullManifest(host, repository, tag)
  const payload = {
    critical: {
      identity: { 'docker-reference': repository },
      image: { 'docker-manifest-digest': digest },
      type: 'cosign container image signature',
    },
    optional: null,
  }
  const layer = await pushBlob(host, repository, 'application/vnd.dev.cosign.simplesigning.v1+json', text(payload))
  const diffIds = [digestOf(text(payload))]
  const image = { architecture: '', os: '', config: {}, rootfs: { type: 'layers', diff_ids: diffIds } }
  const config = await pushBlob(host, repository, 'application/vnd.oci.image.config.v1+json', text(image))
  const annotations = { 'dev.cosignproject.cosign/signature': 'bm90IGEgcmVhbCBzaWduYXR1cmU=' }
  const layers = [{ ...layer, annotations }]
  await pushManifest(host, repository, `${digest.replace(':', '-')}.sig`, {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config,
    layers,
  })
}

/** An index with an attestation child as BuildKit adds it: https://docs.docker.com/build/metadata/attestations/attestation-storage/ */
export async function pushAttested(host: string, repository: string, from: string, tag: string): Promise<void> {
  const image = await pullManifest(host, repository, from)
  const { digest, size, mediaType } = image
  const statement = { _type: 'https://in-toto.io/Statement/v0.1', predicateType: 'https://slsa.dev/provenance/v0.2' }
  const layer = {
    ...(await pushBlob(host, repository, 'application/vnd.in-toto+json', text(statement))),
    annotations: { 'in-toto.io/predicate-type': statement.predicateType },
  }
  const diffIds = [layer.digest]
  const unknown = { architecture: 'unknown', os: 'unknown' }
  const config = await pushBlob(
    host,
    repository,
    'application/vnd.oci.image.config.v1+json',
    text({ ...unknown, config: {}, rootfs: { type: 'layers', diff_ids: diffIds } }),
  )
  const attestation = { schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers: [layer] }
  const child = await pushManifest(host, repository, undefined, attestation)
  const annotations = { 'vnd.docker.reference.type': 'attestation-manifest', 'vnd.docker.reference.digest': digest }
  const manifests = [
    { mediaType, digest, size, platform: { architecture: 'amd64', os: 'linux' } },
    { ...child, platform: unknown, annotations },
  ]
  await pushManifest(host, repository, tag, { schemaVersion: 2, mediaType: OCI_INDEX, manifests })
}

/** An artifact that is no image: https://helm.sh/docs/topics/registries/ */
export async function pushHelmChart(host: string, repository: string, tag: string): Promise<void> {
  const chart = { name: repository.split('/').at(-1), version: tag, apiVersion: 'v2' }
  const config = await pushBlob(host, repository, 'application/vnd.cncf.helm.config.v1+json', text(chart))
  const content = text(`name: ${chart.name}\nversion: ${chart.version}\n`)
  const layer = await pushBlob(host, repository, 'application/vnd.cncf.helm.chart.content.v1.tar+gzip', content)
  const manifest = { schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers: [layer] }
  await pushManifest(host, repository, tag, manifest)
}
