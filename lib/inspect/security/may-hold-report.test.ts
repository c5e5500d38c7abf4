import { expect, it } from 'vitest'
import { parseDigest } from '#lib/oci/digest/digest'
import { mayHoldReport } from './may-hold-report.ts'

const mayHold = (artifactType: string, annotations: Readonly<Record<string, string>> = {}) =>
  mayHoldReport({
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    digest: parseDigest(`sha256:${'0'.repeat(64)}`),
    sizeBytes: 1,
    urls: [],
    artifactType,
    annotations,
  })

it.each([
  'application/sarif+json',
  'application/vnd.cyclonedx+json',
  'application/vnd.in-toto+json',
  'application/vnd.dsse.envelope.v1+json',
  'application/vnd.dev.sigstore.bundle.v0.3+json',
  'application/vnd.example.vulnerabilities',
])('reads %s', type => {
  expect(mayHold(type)).toBe(true)
})

it.each([
  'application/spdx+json',
  'application/vnd.cncf.notary.signature',
  'application/vnd.dev.cosign.artifact.sig.v1+json',
])('leaves %s alone', type => {
  expect(mayHold(type)).toBe(false)
})

// https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md
it.each([
  ['in-toto.io/predicate-type', 'https://slsa.dev/provenance/v1', false],
  ['in-toto.io/predicate-type', 'https://spdx.dev/Document', false],
  ['predicateType', 'https://cosign.sigstore.dev/attestation/vuln/v1', true],
  ['dev.sigstore.bundle.predicateType', 'https://cyclonedx.org/bom/v1.6', true],
])('goes by the predicate where %s names it', (annotation, predicate, wanted) => {
  expect(mayHold('application/vnd.in-toto+json', { [annotation]: predicate })).toBe(wanted)
})
