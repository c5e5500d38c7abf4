import type { WireDescriptor } from '../layout/descriptor.ts'
import { mediaTypes } from '../media-types.ts'
import { apkDatabase } from './content/apk-database.ts'
import { elfStub, type SampleArchitecture } from './format/elf-stub.ts'
import { type Built, buildImage, buildIndex, buildManifest, describe, json, tagged } from './format/image.ts'
import { buildLayer } from './format/layer.ts'
import type { SampleRepository } from './format/sample-repository.ts'
import { changeset, file } from './format/tar-entry.ts'

const created = '2024-09-06T12:00:00Z'
const modifiedAt = Date.parse(created) / 1000

const platforms: readonly { readonly architecture: SampleArchitecture; readonly variant?: string }[] = [
  { architecture: 'amd64' },
  { architecture: 'arm64', variant: 'v8' },
  { architecture: 'ppc64le' },
  { architecture: 's390x' },
]

const osRelease = `NAME="Alpine Linux"
ID=alpine
VERSION_ID=3.20.3
PRETTY_NAME="Alpine Linux v3.20 (sample)"
`

/** History as BuildKit writes it: instruction text, CMD and ENTRYPOINT in Go's quoting, comment `buildkit.dockerfile.v0`. */
function buildPlatform({ architecture, variant }: (typeof platforms)[number]): Built {
  const base = buildLayer(
    changeset(
      [file('etc/os-release', osRelease), ...apkDatabase(architecture)],
      Date.parse('2024-09-05T00:00:00Z') / 1000,
    ),
  )
  const program = buildLayer(
    changeset(
      [file('usr/bin/hello', elfStub(architecture, 'program', 'Hello from Portolan'), { mode: 0o755 })],
      modifiedAt,
    ),
  )
  const buildkit = { created, comment: 'buildkit.dockerfile.v0' }
  return buildImage({
    created,
    platform: { architecture, os: 'linux', ...(variant && { variant }) },
    execution: {
      User: '65532:65532',
      Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'GREETING=Hello'],
      Entrypoint: ['/usr/bin/hello'],
      Cmd: ['--name', 'world'],
      WorkingDir: '/',
      Labels: { 'org.opencontainers.image.title': 'hello', 'org.opencontainers.image.licenses': 'Apache-2.0' },
    },
    steps: [
      { ...buildkit, createdBy: `ADD alpine-minirootfs-3.20.3-${architecture}.tar.gz / # buildkit`, layer: base },
      {
        ...buildkit,
        createdBy: 'LABEL org.opencontainers.image.title=hello org.opencontainers.image.licenses=Apache-2.0',
      },
      { ...buildkit, createdBy: 'ARG TARGETARCH' },
      { ...buildkit, createdBy: 'ENV GREETING=Hello' },
      { ...buildkit, createdBy: 'COPY /out/hello /usr/bin/hello # buildkit', layer: program },
      { ...buildkit, createdBy: 'USER 65532:65532' },
      { ...buildkit, createdBy: 'ENTRYPOINT ["/usr/bin/hello"]' },
      { ...buildkit, createdBy: 'CMD ["--name" "world"]' },
    ],
  })
}

/** https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md */
function buildAttestation(subject: WireDescriptor): Built {
  const statement = (predicateType: string, predicate: unknown) => ({
    predicateType,
    bytes: json({
      _type: 'https://in-toto.io/Statement/v0.1',
      predicateType,
      subject: [{ name: 'hello', digest: { sha256: subject.digest.slice('sha256:'.length) } }],
      predicate,
    }),
  })
  const statements = [
    statement('https://spdx.dev/Document', {
      spdxVersion: 'SPDX-2.3',
      SPDXID: 'SPDXRef-DOCUMENT',
      name: 'hello',
      creationInfo: { created, creators: ['Tool: portolan-samples'] },
      packages: [{ SPDXID: 'SPDXRef-hello', name: 'hello', versionInfo: '1.0', downloadLocation: 'NOASSERTION' }],
    }),
    statement('https://slsa.dev/provenance/v0.2', {
      buildType: 'https://mobyproject.org/buildkit@v1',
      builder: { id: '' },
      invocation: { configSource: { entryPoint: 'Dockerfile' }, environment: { platform: 'linux/amd64' } },
      metadata: { buildStartedOn: created, buildFinishedOn: created, reproducible: true },
    }),
  ]
  const layers = statements.map(({ bytes, predicateType }) => ({
    ...describe(bytes, 'application/vnd.in-toto+json'),
    annotations: { 'in-toto.io/predicate-type': predicateType },
  }))
  const config = json({
    architecture: 'unknown',
    os: 'unknown',
    config: {},
    rootfs: { type: 'layers', diff_ids: layers.map(layer => layer.digest) },
  })
  const built = buildManifest({ config: describe(config, mediaTypes.config), layers })
  const annotations = {
    'vnd.docker.reference.digest': subject.digest,
    'vnd.docker.reference.type': 'attestation-manifest',
  }
  return {
    ...built,
    descriptor: { ...built.descriptor, annotations, platform: { architecture: 'unknown', os: 'unknown' } },
    blobs: [config, ...statements.map(({ bytes }) => bytes)],
  }
}

/** One image for four platforms, and what BuildKit attests about the first of them. */
export function multiHello(): SampleRepository {
  const images = platforms.map(buildPlatform)
  const attestations = images.slice(0, 1).map(({ descriptor }) => buildAttestation(descriptor))
  const children = [...images, ...attestations]
  const index = buildIndex(
    children.map(({ descriptor }) => descriptor),
    { 'org.opencontainers.image.created': created },
  )
  return {
    name: 'multi/hello',
    blobs: children.flatMap(({ blobs }) => blobs),
    manifests: [
      ...children.map(child => tagged(child)),
      { bytes: index.bytes, mediaType: mediaTypes.index, tags: ['1.0', 'latest'] },
    ],
  }
}
