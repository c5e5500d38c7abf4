import { known, type LooseObject } from '../loose-json.ts'
import type { ImageStreamFacts, ImageStreamSignature, ImageStreamTag } from '../vendor-facts.ts'

const digest = /^sha256:[a-f0-9]{64}$/
const maxItems = 50

/** https://github.com/openshift/api/blob/master/image/v1/types.go: NamedTagEventList, its newest event first. */
function readTag(status: LooseObject, spec: LooseObject | undefined): readonly ImageStreamTag[] {
  const tag = status.text('tag')
  if (tag === undefined) return []
  const from = spec?.object('from')
  const failed = status
    .objects('conditions')
    .find(condition => condition.text('type') === 'ImportSuccess' && condition.text('status') === 'False')
  return [
    {
      tag,
      ...known({
        fromKind: from?.text('kind'),
        from: from?.text('name'),
        scheduled: spec?.object('importPolicy').flag('scheduled') === true ? (true as const) : undefined,
        importMode: spec?.object('importPolicy').text('importMode'),
        referencePolicy: spec?.object('referencePolicy').text('type'),
        problem: failed?.text('message') ?? failed?.text('reason'),
      }),
      items: status
        .objects('items')
        .slice(0, maxItems)
        .map(item => {
          const image = item.text('image')
          return known({
            created: item.date('created'),
            digest: image !== undefined && digest.test(image) ? image : undefined,
            reference: item.text('dockerImageReference'),
            generation: item.count('generation'),
          })
        }),
    },
  ]
}

/** Tags as they are; one that is only asked for, and was never imported, has no items. */
export function streamTags(stream: LooseObject): readonly ImageStreamTag[] {
  const specs = new Map(
    stream
      .object('spec')
      .objects('tags')
      .map(spec => [spec.text('name'), spec]),
  )
  return stream
    .object('status')
    .objects('tags')
    .flatMap(status => readTag(status, specs.get(status.text('tag'))))
}

/** https://github.com/openshift/api/blob/master/image/v1/types.go: ImageSignature; what the server read of it is no proof. */
export function readSignatures(image: LooseObject, of: string): readonly ImageStreamSignature[] {
  return image
    .object('image')
    .objects('signatures')
    .map(signature => ({
      digest: of,
      ...known({
        name: signature.object('metadata').text('name'),
        type: signature.text('type'),
        identity: signature.text('imageIdentity'),
        created: signature.date('created'),
        issuedBy: signature.object('issuedBy').text('commonName'),
        keyId: signature.object('issuedTo').text('publicKeyID'),
      }),
    }))
}

export function readImageStream(
  stream: LooseObject,
  signatures: readonly ImageStreamSignature[],
): ImageStreamFacts | undefined {
  const metadata = stream.object('metadata')
  const [namespace, name] = [metadata.text('namespace'), metadata.text('name')]
  if (namespace === undefined || name === undefined) return undefined
  const status = stream.object('status')
  return {
    namespace,
    name,
    ...known({
      service: status.text('dockerImageRepository'),
      route: status.text('publicDockerImageRepository'),
      tags: streamTags(stream),
      signatures,
    }),
  }
}
