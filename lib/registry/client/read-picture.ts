import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { type PictureType, pictureTypes } from '#lib/oci/media-types/picture-types'
import type { AddressClass, Transport } from '../egress/types.ts'

export interface Picture {
  readonly bytes: Uint8Array
  /** As the bytes say, whatever they were called. */
  readonly type: PictureType
}

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text

/**
 * What may stand before the element. A comment ends at its first end: were it let to reach over more, a row of comments
 * could be split in more ways than anybody can try.
 */
const svgStart =
  /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*(?:<!DOCTYPE svg[^>[]*>\s*)?<svg[\s>]/

/** https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern; SVG has no pattern there: it is XML of one element. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg'
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return 'image/gif'
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBPVP', 8)) return 'image/webp'
  return svgStart.test(Buffer.from(bytes.subarray(0, 1024)).toString('utf8')) ? 'image/svg+xml' : undefined
}

interface Asked {
  readonly address: string
  /** host[:port] that named the picture; it alone may be on a network that is not public, or without TLS. */
  readonly apiHost: string
  readonly apiAddresses: AddressClass
  readonly signal: AbortSignal
}

/**
 * A picture that a vendor names by its address, asked for without any login: the address is a stranger's. Throws
 * AppError `forbidden-address`, `not-found`, `too-large` or `malformed`.
 */
export async function readPicture(transport: Transport, asked: Asked): Promise<Picture> {
  const { address, apiHost, apiAddresses, signal } = asked
  const url = URL.parse(address)
  const isOwn = url?.host === apiHost
  if (url?.username !== '' || !(url.protocol === 'https:' || (isOwn && url.protocol === 'http:')))
    throw new AppError('forbidden-address', say`The address of the logo that ${apiHost} names is not opened.`, {
      host: apiHost,
    })
  url.hash = ''
  const response = await transport({
    method: 'GET',
    url,
    purpose: 'picture',
    addresses: isOwn ? apiAddresses : 'public',
    headers: { accept: pictureTypes.join(', ') },
    signal,
  })
  if (response.status !== 200) {
    await response.discard()
    throw new AppError('not-found', say`${url.host} does not have the logo.`, { host: url.host })
  }
  const bytes = await response.bytes()
  const type = pictureTypeOf(bytes)
  if (type) return { bytes, type }
  throw new AppError('malformed', say`What ${url.host} has as the logo is no picture.`, { host: url.host })
}
