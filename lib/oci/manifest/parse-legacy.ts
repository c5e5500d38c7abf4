import { say } from '#lib/messages/say'
import { isDigest } from '../digest/digest.ts'
import { malformed } from '../json/malformed.ts'
import type { Members } from '../json/members.ts'
import type { LegacyManifest } from './types.ts'

type LegacyMembers = Pick<LegacyManifest, 'kind' | 'name' | 'tag' | 'architecture' | 'layers'>

/**
 * Docker image manifest schema 1; its lists are top layer first, ours base first.
 * https://github.com/distribution/distribution/blob/v2.8.3/docs/spec/manifest-v2-1.md
 */
export function parseLegacy(document: Members): LegacyMembers {
  const fsLayers = document.objects('fsLayers') ?? []
  const history = document.objects('history') ?? []
  if (fsLayers.length === 0 || fsLayers.length !== history.length)
    throw malformed(say`The schema 1 manifest does not have one history entry for each of its layers.`)
  const layers = fsLayers.map((layer, index) => {
    const digest = layer.requiredText('blobSum')
    if (!isDigest(digest)) throw malformed(say`${layer.place} has a “blobSum” that is not a digest.`)
    return { digest, v1Compatibility: history[index]?.text('v1Compatibility') ?? '' }
  })
  return {
    kind: 'legacy',
    name: document.text('name') ?? '',
    tag: document.text('tag') ?? '',
    architecture: document.text('architecture') ?? '',
    layers: layers.reverse(),
  }
}
