import 'server-only'
import type { KnownRegistry } from '#lib/context/known-registry'
import type { CommandTarget } from '#lib/format/shown-commands'
import type { Manifest } from '#lib/oci/manifest/types'
import type { LoadedImage } from './loaded-image.ts'

/** What the commands of a page need to know. @param shown kind of what the page is about */
export function commandTarget(
  { pinned, root, image }: LoadedImage,
  known: KnownRegistry,
  shown: Manifest['kind'],
): CommandTarget {
  const isIndex = root.ok && root.value.manifest.kind === 'index'
  return {
    repository: { registry: pinned.registry, name: pinned.name },
    digest: pinned.digest,
    kind: shown === 'image' && isIndex ? 'index' : shown,
    ...(isIndex && image.ok && image.value.platform && { platform: image.value.platform }),
    ...(known.commandHost !== undefined && { plainHost: known.commandHost }),
  }
}
