import { say } from '#lib/messages/say'
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

/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md; older ones of cosign wrap it in `Data`. */
function predicateOf(statement: LooseObject): LooseObject | undefined {
  if (!statement.text('_type')?.startsWith('https://in-toto.io/Statement/')) return undefined
  const predicate = statement.object('predicate')
  return predicate.get('Data') === undefined ? predicate : predicate.object('Data')
}

/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto */
const bundled = (bundle: LooseObject) =>
  bundle.get('dsseEnvelope') === undefined ? undefined : bundle.object('dsseEnvelope')

/** What is in a Sigstore bundle, a DSSE envelope or an in-toto statement. */
export function openEnvelope(document: LooseObject, nested: ReadNested): ParsedReport | undefined {
  const inner = bundled(document) ?? payloadOf(document) ?? predicateOf(document)
  return inner && nested(inner)
}
