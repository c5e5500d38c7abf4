import { say, verbatim } from '#lib/messages/say'
import { type MediaTypeInfo, mediaTypes } from './media-types.ts'

/** Media types are compared without parameters and without regard to case (RFC 9110 section 8.3.1). */
export const normalizeMediaType = (text: string): string => (text.split(';')[0] ?? '').trim().toLowerCase()

/** What is known about a media type; an unknown one is a blob titled by its own name. */
export function mediaTypeInfo(mediaType: string): MediaTypeInfo {
  const normalized = normalizeMediaType(mediaType)
  return (
    mediaTypes.get(normalized) ?? {
      role: 'blob',
      family: 'other',
      title: normalized ? verbatim(normalized) : say`no media type`,
    }
  )
}
