import { type Sentence, say, verbatim } from '#lib/messages/say'

/** What a document or blob of a media type is for. */
export type MediaTypeRole =
  | 'index'
  | 'manifest'
  | 'legacy-manifest'
  | 'artifact-manifest'
  | 'image-config'
  | 'config'
  | 'layer'
  | 'empty'
  | 'attestation'
  | 'signature'
  | 'sbom'
  | 'helm-chart'
  | 'wasm'
  | 'blob'

export type Compression = 'none' | 'gzip' | 'zstd'

export interface MediaTypeInfo {
  readonly role: MediaTypeRole
  readonly family: 'oci' | 'docker' | 'other'
  /** For people, e.g. `OCI image index`. */
  readonly title: Sentence
  /** Layers only. What the type claims; the bytes decide. */
  readonly compression?: Compression
  /** A layer that registries need not hold, fetched from the `urls` of its descriptor. */
  readonly foreign?: true
  /** A layer encrypted with ocicrypt: readable only with its key. */
  readonly encrypted?: true
}

const oci = (role: MediaTypeRole, title: Sentence): MediaTypeInfo => ({ role, family: 'oci', title })
const docker = (role: MediaTypeRole, title: Sentence): MediaTypeInfo => ({ role, family: 'docker', title })
const other = (role: MediaTypeRole, title: Sentence): MediaTypeInfo => ({ role, family: 'other', title })

const uncompressed = say`uncompressed`

function layers(): [string, MediaTypeInfo][] {
  const compressions = [
    ['', 'none', uncompressed],
    ['+gzip', 'gzip', verbatim('gzip')],
    ['+zstd', 'zstd', verbatim('zstd')],
  ] as const
  return compressions.flatMap(([suffix, compression, words]): [string, MediaTypeInfo][] => [
    [`application/vnd.oci.image.layer.v1.tar${suffix}`, { ...oci('layer', say`OCI layer, ${words}`), compression }],
    [
      `application/vnd.oci.image.layer.v1.tar${suffix}+encrypted`,
      { ...oci('layer', say`OCI layer, ${words}, encrypted`), compression, encrypted: true },
    ],
    [
      `application/vnd.oci.image.layer.nondistributable.v1.tar${suffix}`,
      { ...oci('layer', say`OCI non-distributable layer, ${words}`), compression, foreign: true },
    ],
  ])
}

/**
 * Every media type Portolan knows by name.
 * https://github.com/opencontainers/image-spec/blob/main/media-types.md,
 * https://github.com/distribution/distribution/blob/main/docs/content/spec/manifest-v2-2.md#media-types
 */
export const mediaTypes: ReadonlyMap<string, MediaTypeInfo> = new Map<string, MediaTypeInfo>([
  ['application/vnd.oci.image.index.v1+json', oci('index', say`OCI image index`)],
  ['application/vnd.oci.image.manifest.v1+json', oci('manifest', say`OCI image manifest`)],
  ['application/vnd.oci.artifact.manifest.v1+json', oci('artifact-manifest', say`OCI artifact manifest (withdrawn)`)],
  ['application/vnd.oci.image.config.v1+json', oci('image-config', say`OCI image config`)],
  ['application/vnd.oci.empty.v1+json', oci('empty', say`Empty descriptor`)],
  ...layers(),
  ['application/vnd.docker.distribution.manifest.list.v2+json', docker('index', say`Docker manifest list`)],
  ['application/vnd.docker.distribution.manifest.v2+json', docker('manifest', say`Docker image manifest, schema 2`)],
  [
    'application/vnd.docker.distribution.manifest.v1+prettyjws',
    docker('legacy-manifest', say`Docker image manifest, schema 1 (legacy, signed)`),
  ],
  [
    'application/vnd.docker.distribution.manifest.v1+json',
    docker('legacy-manifest', say`Docker image manifest, schema 1 (legacy)`),
  ],
  ['application/vnd.docker.container.image.v1+json', docker('image-config', say`Docker image config`)],
  ['application/vnd.docker.plugin.v1+json', docker('config', say`Docker plugin config`)],
  [
    'application/vnd.docker.image.rootfs.diff.tar',
    { ...docker('layer', say`Docker layer, ${uncompressed}`), compression: 'none' },
  ],
  [
    'application/vnd.docker.image.rootfs.diff.tar.gzip',
    { ...docker('layer', say`Docker layer, ${'gzip'}`), compression: 'gzip' },
  ],
  // containerd and Docker write this one when they compress with zstd under Docker's types.
  [
    'application/vnd.docker.image.rootfs.diff.tar.zstd',
    { ...docker('layer', say`Docker layer, ${'zstd'}`), compression: 'zstd' },
  ],
  [
    'application/vnd.docker.image.rootfs.foreign.diff.tar',
    { ...docker('layer', say`Docker foreign layer, ${uncompressed}`), compression: 'none', foreign: true },
  ],
  [
    'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    { ...docker('layer', say`Docker foreign layer, ${'gzip'}`), compression: 'gzip', foreign: true },
  ],
  ['application/vnd.docker.attestation.manifest.v1+json', docker('attestation', say`BuildKit attestation`)],
  ['application/vnd.cncf.oras.artifact.manifest.v1+json', other('artifact-manifest', say`ORAS artifact manifest`)],
  ['application/vnd.in-toto+json', other('attestation', say`in-toto attestation`)],
  ['application/vnd.dsse.envelope.v1+json', other('attestation', say`DSSE envelope (attestation)`)],
  ['application/vnd.dev.cosign.simplesigning.v1+json', other('signature', say`cosign signature`)],
  ['application/vnd.dev.sigstore.bundle.v0.3+json', other('signature', say`Sigstore bundle`)],
  ['application/vnd.dev.cosign.artifact.sig.v1+json', other('signature', say`cosign signature`)],
  ['application/vnd.dev.cosign.artifact.sbom.v1+json', other('sbom', say`cosign SBOM`)],
  ['application/vnd.cncf.notary.signature', other('signature', say`Notary Project signature`)],
  ['application/jose+json', other('signature', say`JOSE signature envelope`)],
  ['application/cose', other('signature', say`COSE signature envelope`)],
  ['application/spdx+json', other('sbom', say`SPDX SBOM`)],
  ['text/spdx+json', other('sbom', say`SPDX SBOM`)],
  ['text/spdx', other('sbom', say`SPDX SBOM`)],
  ['application/vnd.cyclonedx+json', other('sbom', say`CycloneDX SBOM`)],
  ['application/vnd.cyclonedx+xml', other('sbom', say`CycloneDX SBOM`)],
  ['application/vnd.syft+json', other('sbom', say`Syft SBOM`)],
  ['application/vnd.cncf.helm.config.v1+json', other('helm-chart', say`Helm chart config`)],
  ['application/vnd.cncf.helm.chart.content.v1.tar+gzip', other('helm-chart', say`Helm chart`)],
  ['application/vnd.cncf.helm.chart.provenance.v1.prov', other('helm-chart', say`Helm chart provenance`)],
  ['application/vnd.wasm.config.v0+json', other('wasm', say`WebAssembly config`)],
  ['application/vnd.wasm.content.layer.v1+wasm', other('wasm', say`WebAssembly module`)],
  ['application/wasm', other('wasm', say`WebAssembly module`)],
  ['application/vnd.amazon.soci.index.v1+json', other('blob', say`SOCI index`)],
])
