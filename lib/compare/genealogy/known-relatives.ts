import type { Context } from '#lib/context/context'
import type { KnownImage } from '#lib/context/known-image'
import type { TreeImage } from '#lib/contract/genealogy'
import { formatCanonical, formatRepository } from '#lib/oci/reference/format-reference'
import type { Repository } from '#lib/oci/reference/types'
import type { LayerStack } from './layer-trie.ts'

/** References of each image that are told; more of one stack are tags of the same or copies elsewhere. */
const maxRefs = 5

const refsOf = (images: readonly KnownImage[]) => images.map(formatCanonical).sort().slice(0, maxRefs)

interface Shown {
  readonly stack: LayerStack
  readonly image: { readonly root: { readonly reference: Repository } }
}

/**
 * What each image stands on, and what stands on it, among images that were opened before and are not shown. Nothing for
 * an anonymous reader.
 */
export function knownRelatives(
  ctx: Context,
  shown: readonly Shown[],
): readonly Pick<TreeImage, 'knownBase' | 'knownUsers'>[] {
  const places = new Set(
    shown.map(({ stack, image: { root } }) => `${formatRepository(root.reference)}@${stack.digest}`),
  )
  // What strangers have opened is nobody else's business, and all anonymous readers are one actor.
  if (ctx.actor.kind === 'anonymous') return []
  const isOther = (image: KnownImage) => !places.has(`${formatRepository(image)}@${image.digest}`)
  return shown.map(({ stack: { layers } }) => {
    const keys = layers.map(({ key }) => key)
    const base = ctx.images.builtOn(keys, isOther)
    const users = ctx.images.usedBy(keys, maxRefs + 1, isOther)
    return {
      ...(base && { knownBase: { refs: refsOf(base.images), layerCount: base.layerCount } }),
      ...(users.length > 0 && {
        knownUsers: { refs: refsOf(users), ...(users.length > maxRefs && { isCut: true as const }) },
      }),
    }
  })
}
