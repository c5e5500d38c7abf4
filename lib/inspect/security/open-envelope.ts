import { say } from '#lib/messages/say'
import { type Digest, digestAlgorithm, digestHexLengths, isDigest } from '#lib/oci/digest/digest'
import { parseJson } from '#lib/oci/json/parse-json'
import { LooseObject } from '#lib/registry/vendors/loose-json'
import type { ParsedReport, ReadNested } from './parsed-report.ts'

/** The envelope bounds what is in it: base64 only shrinks. */
const limits = { maxBytes: 16 * 1024 * 1024, maxDepth: 64 }

/** https://github.com/secure-systems-lab/dsse/blob/master/envelope.md; its signatures are not verified here. */
function payloadOf(envelope: LooseObject): LooseObject | undefined {
  const payload = envelope.get('payload')
  if (typeof payload !== 'string' || envelope.get('payloadType') === undefined) return undefined
  return new LooseObject(parseJson(Buffer.from(payload, 'base64'), say`The attached report`, limits))
}

const isStatement = (document: LooseObject) =>
  document.text('_type')?.startsWith('https://in-toto.io/Statement/') === true

/** Older statements of cosign wrap it in `Data`. */
function predicateOf(statement: LooseObject): LooseObject {
  const predicate = statement.object('predicate')
  return predicate.get('Data') === undefined ? predicate : predicate.object('Data')
}

/** Digests of the subjects; https://github.com/in-toto/attestation/blob/main/spec/v1/digest_set.md names algorithms as OCI does. */
const subjectsOf = (statement: LooseObject): readonly Digest[] =>
  statement.objects('subject').flatMap(subject => {
    const digests = subject.object('digest')
    return digests.keys.map(algorithm => `${algorithm}:${digests.text(algorithm)?.toLowerCase()}`).filter(isImageDigest)
  })

const isImageDigest = (text: string): text is Digest =>
  isDigest(text) && Object.hasOwn(digestHexLengths, digestAlgorithm(text))

/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
function openStatement(statement: LooseObject, nested: ReadNested): ParsedReport | undefined {
  const report = nested(predicateOf(statement))
  const about = subjectsOf(statement)
  return report && (about.length > 0 ? { ...report, about } : report)
}

/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto */
const bundled = (bundle: LooseObject) =>
  bundle.get('dsseEnvelope') === undefined ? undefined : bundle.object('dsseEnvelope')

/** What is in a Sigstore bundle, a DSSE envelope or an in-toto statement. */
export function openEnvelope(document: LooseObject, nested: ReadNested): ParsedReport | undefined {
  if (isStatement(document)) return openStatement(document, nested)
  const inner = bundled(document) ?? payloadOf(document)
  return inner && nested(inner)
}
