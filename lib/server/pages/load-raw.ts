import 'server-only'
import type { RawDocument } from '#lib/contract/views/documents'
import { AppError } from '#lib/errors/app-error'
import { maxConfigBytes, openSmallBlob } from '#lib/inspect/open-blob'
import { say } from '#lib/messages/say'
import { formatPlatform } from '#lib/oci/manifest/platform'
import type { Descriptor, Manifest } from '#lib/oci/manifest/types'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import type { Reference } from '#lib/oci/reference/types'
import { apiUrl } from '#lib/routes/api'
import type { LoadedImage } from './loaded-image.ts'
import { textOf } from './shown-text.ts'

const byDigest = ({ registry, name, digest }: RawDocument['reference']): Reference => ({ registry, name, digest })

/** Where the document is an index: the image in it that the other views are about. */
function chosenIn({ document, image }: LoadedImage): RawDocument['chosen'] {
  if (!image.ok || image.value.chosen.digest === document.digest) return undefined
  const { chosen, platform } = image.value
  return { digest: chosen.digest, ...(platform && { platform: formatPlatform(platform) }) }
}

function manifestDocument(loaded: LoadedImage, platform: string | undefined): RawDocument {
  const { document, pinned, root } = loaded
  const chosen = chosenIn(loaded)
  const manifest = root.ok ? root.value.manifest : undefined
  const mediaType = manifest?.mediaType ?? document.contentType
  return {
    ...textOf(document.bytes),
    digest: document.digest,
    ...(mediaType !== undefined && { mediaType }),
    reference: pinned,
    ...(platform !== undefined && { platform }),
    ...(manifest && { manifest }),
    ...(chosen && { chosen }),
    exactHref: apiUrl('manifest', { ref: formatCanonical(byDigest(pinned)) }),
    signed: mediaType?.endsWith('+prettyjws') ?? false,
    blob: false,
  }
}

const blobsOf = (manifest: Manifest): readonly Descriptor[] =>
  'config' in manifest ? [manifest.config, ...manifest.layers] : []

const notText = () =>
  new AppError('invalid-request', say`This blob is not a text document.`, {
    hint: say`A layer’s facts are on the layers page; the bytes come with the shown commands.`,
  })

async function blobDocument({ ctx, pinned, root }: LoadedImage, digest: string): Promise<RawDocument> {
  if (!root.ok) throw root.error
  const descriptor = blobsOf(root.value.manifest).find(blob => blob.digest === digest)
  if (!descriptor)
    throw new AppError('not-found', say`The manifest has no blob of this digest.`, {
      hint: say`Open the raw manifest to see what it lists.`,
      host: pinned.registry,
    })
  const bytes = await openSmallBlob(ctx, pinned, descriptor, maxConfigBytes)
  if (bytes.subarray(0, 4096).includes(0)) throw notText()
  return {
    ...textOf(bytes),
    digest: descriptor.digest,
    mediaType: descriptor.mediaType,
    reference: pinned,
    signed: false,
    blob: true,
  }
}

/** The exact text of the document a reference names, or of one blob of it. Throws AppError. */
export const loadRaw = async (
  loaded: LoadedImage,
  { platform, blob }: { readonly platform?: string | undefined; readonly blob?: string | undefined },
): Promise<RawDocument> => (blob === undefined ? manifestDocument(loaded, platform) : blobDocument(loaded, blob))
