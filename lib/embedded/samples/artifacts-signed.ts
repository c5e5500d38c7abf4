import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { WireDescriptor } from '../layout/descriptor.ts'
import { mediaTypes } from '../media-types.ts'
import { type Built, buildArtifact, buildImage, buildManifest, describe, json, tagged } from './format/image.ts'
import { buildLayer } from './format/layer.ts'
import type { SampleRepository } from './format/sample-repository.ts'
import { changeset, file } from './format/tar-entry.ts'
import { samplesHost } from './samples-host.ts'

const name = 'artifacts/signed'
const created = '2024-10-01T09:00:00Z'
const modifiedAt = Date.parse(created) / 1000

/** Ed25519 signs deterministically. The key proves nothing: its seed stands here. PKCS #8 form: https://www.rfc-editor.org/rfc/rfc8410#section-7 */
const signingKey = createPrivateKey({
  key: Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    createHash('sha256').update('Portolan sample images').digest(),
  ]),
  format: 'der',
  type: 'pkcs8',
})
const publicKey = createPublicKey(signingKey).export({ format: 'pem', type: 'spki' })

function image(): Built {
  const layer = buildLayer(
    changeset(
      [
        file('etc/os-release', 'NAME="Portolan Sample Linux"\nID=portolan-sample\nVERSION_ID="9.4"\n'),
        file('etc/pki/containers/portolan-samples.pub', publicKey),
        file('usr/bin/astrolabe', '#!/bin/sh\necho 37.5665 126.9780\n', { mode: 0o755 }),
      ],
      modifiedAt,
    ),
  )
  return buildImage({
    created,
    platform: { architecture: 'amd64', os: 'linux' },
    execution: { Entrypoint: ['/usr/bin/astrolabe'], Labels: { 'org.opencontainers.image.version': '1.0' } },
    steps: [{ created, createdBy: 'COPY rootfs/ / # buildkit', comment: 'buildkit.dockerfile.v0', layer }],
    annotations: { 'org.opencontainers.image.version': '1.0' },
  })
}

/** https://spdx.github.io/spdx-spec/v2.3/ */
const spdx = (subject: WireDescriptor) => ({
  spdxVersion: 'SPDX-2.3',
  dataLicense: 'CC0-1.0',
  SPDXID: 'SPDXRef-DOCUMENT',
  name: `${samplesHost}/${name}`,
  documentNamespace: `https://${samplesHost}/${name}/${subject.digest}`,
  creationInfo: { created, creators: ['Tool: portolan-samples'] },
  packages: [
    {
      SPDXID: 'SPDXRef-Package-astrolabe',
      name: 'astrolabe',
      versionInfo: '1.0',
      downloadLocation: 'NOASSERTION',
      licenseConcluded: 'Apache-2.0',
      filesAnalyzed: false,
    },
  ],
  relationships: [
    {
      spdxElementId: 'SPDXRef-DOCUMENT',
      relationshipType: 'DESCRIBES',
      relatedSpdxElement: 'SPDXRef-Package-astrolabe',
    },
  ],
})

/** https://cyclonedx.org/docs/1.5/json/ */
const cycloneDx = (subject: WireDescriptor) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: {
    timestamp: created,
    component: { type: 'container', name: `${samplesHost}/${name}`, version: subject.digest },
  },
  components: [
    { type: 'application', name: 'astrolabe', version: '1.0', licenses: [{ license: { id: 'Apache-2.0' } }] },
  ],
})

/**
 * What `trivy image --format json` writes; the findings are as invented as the program is.
 * https://github.com/aquasecurity/trivy/blob/main/pkg/types/report.go
 */
const trivyReport = (layer: string) => ({
  SchemaVersion: 2,
  CreatedAt: created,
  ArtifactName: `${samplesHost}/${name}`,
  ArtifactType: 'container_image',
  Results: [
    {
      Target: 'usr/bin/astrolabe',
      Class: 'lang-pkgs',
      Vulnerabilities: [
        {
          VulnerabilityID: 'SAMPLE-2024-0001',
          PkgName: 'astrolabe',
          InstalledVersion: '1.0',
          FixedVersion: '1.1',
          Severity: 'HIGH',
          Title: 'Finds the wrong harbour where the longitude is west',
          Layer: { Digest: layer },
        },
        {
          VulnerabilityID: 'SAMPLE-2024-0002',
          PkgName: 'astrolabe',
          InstalledVersion: '1.0',
          Severity: 'LOW',
          Title: 'Tells anybody where the ship is',
          Layer: { Digest: layer },
        },
      ],
    },
  ],
})

/** What cosign signs. https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#simple-signing */
const simpleSigning = (subject: WireDescriptor): Uint8Array =>
  json({
    critical: {
      identity: { 'docker-reference': `${samplesHost}/${name}` },
      image: { 'docker-manifest-digest': subject.digest },
      type: 'cosign container image signature',
    },
    optional: null,
  })

/** The signature as cosign attaches it: by the subject's tag, or with a `subject` by the referrers API. */
function cosignSignature(subject: WireDescriptor, placement: 'tag' | 'referrer'): Built {
  const payload = simpleSigning(subject)
  const config = json({ architecture: '', os: '', config: {}, rootfs: { type: 'layers', diff_ids: [] } })
  const built = buildManifest({
    ...(placement === 'referrer' && { artifactType: 'application/vnd.dev.cosign.artifact.sig.v1+json' }),
    config: describe(config, mediaTypes.config),
    layers: [
      {
        ...describe(payload, 'application/vnd.dev.cosign.simplesigning.v1+json'),
        annotations: { 'dev.cosignproject.cosign/signature': sign(null, payload, signingKey).toString('base64') },
      },
    ],
    ...(placement === 'referrer' && {
      subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.size },
      annotations: { 'org.opencontainers.image.created': created },
    }),
  })
  return { ...built, blobs: [config, payload] }
}

const attached = (subject: WireDescriptor, mediaType: string, document: unknown, title: string): Built =>
  buildArtifact({
    artifactType: mediaType,
    contents: Buffer.from(JSON.stringify(document, null, 2)),
    contentType: mediaType,
    contentAnnotations: { 'org.opencontainers.image.title': title },
    subject,
    annotations: { 'org.opencontainers.image.created': created, 'org.opencontainers.image.description': title },
  })

const layerOf = ({ bytes }: Built): string => JSON.parse(Buffer.from(bytes).toString()).layers[0].digest

/** An image with everything that can be attached to it: signatures in both places, two bills of materials, a scan. */
export function artifactsSigned(): SampleRepository {
  const signed = image()
  const { descriptor } = signed
  const referrers = [
    attached(descriptor, 'application/spdx+json', spdx(descriptor), 'sbom.spdx.json'),
    attached(descriptor, 'application/vnd.cyclonedx+json', cycloneDx(descriptor), 'sbom.cdx.json'),
    cosignSignature(descriptor, 'referrer'),
    attached(descriptor, 'application/vnd.aquasec.trivy.report+json', trivyReport(layerOf(signed)), 'report.json'),
  ]
  const signature = cosignSignature(descriptor, 'tag')
  return {
    name,
    blobs: [signed, ...referrers, signature].flatMap(({ blobs }) => blobs),
    manifests: [
      tagged(signed, '1.0', 'latest'),
      ...referrers.map(referrer => tagged(referrer)),
      tagged(signature, `${descriptor.digest.replace(':', '-')}.sig`),
    ],
  }
}
