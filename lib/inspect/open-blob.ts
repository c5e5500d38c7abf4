import type { Context } from '#lib/context/context'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { Descriptor } from '#lib/oci/manifest/types'
import type { Repository } from '#lib/oci/reference/types'

/** Configs above this are not parsed, only described. Peers use the same bound. */
export const maxConfigBytes = 4 * 1024 * 1024

/** The bytes a descriptor names, verified against its digest and size; embedded `data` is used where it is there. */
export async function openSmallBlob(
  ctx: Context,
  repository: Repository,
  descriptor: Descriptor,
  limitBytes: number,
): Promise<Uint8Array> {
  if (descriptor.sizeBytes > limitBytes)
    throw new AppError(
      'too-large',
      say`The document is ${descriptor.sizeBytes} bytes; Portolan reads up to ${limitBytes}.`,
      {
        hint: say`Download it with the shown command instead.`,
        host: repository.registry,
      },
    )
  const known = ctx.cache.get(repository, descriptor.digest)
  if (known) return known.bytes
  const client = await ctx.repository(repository)
  const bytes = await client.blob(descriptor.digest, limitBytes, { signal: ctx.signal })
  if (bytes.byteLength !== descriptor.sizeBytes)
    throw new AppError(
      'malformed',
      say`The manifest announces ${descriptor.sizeBytes} bytes, the blob has ${bytes.byteLength}.`,
      {
        hint: say`The image was pushed with a wrong descriptor; its publisher has to push it again.`,
        host: repository.registry,
      },
    )
  ctx.cache.put(repository, descriptor.digest, { bytes, contentType: descriptor.mediaType })
  return bytes
}
