import { type Sentence, say } from '#lib/messages/say'
import { malformed } from '../json/malformed.ts'
import { Members } from '../json/members.ts'
import { parseJson } from '../json/parse-json.ts'

function decodeBase64Url(text: string, place: Sentence): Uint8Array {
  try {
    const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
    return Uint8Array.from(binary, character => character.charCodeAt(0))
  } catch (cause) {
    throw malformed(say`${place} is not base64url.`, cause)
  }
}

/**
 * The bytes whose digest names a schema 1 manifest: what was signed, with the signatures taken out again. The
 * protected header says how many bytes of the document to keep and what to put after them. Unsigned bytes are
 * returned as they are. The signatures themselves are not verified. Throws AppError `malformed`.
 * https://github.com/distribution/distribution/blob/v2.8.3/docs/spec/manifest-v2-1.md#signed-manifests
 */
export function legacyPayload(bytes: Uint8Array): Uint8Array {
  const document = new Members(parseJson(bytes, say`The manifest`), say`The manifest`)
  const [signature] = document.objects('signatures') ?? []
  if (!signature) return bytes
  const place = say`${signature.place}’s “protected”`
  const header = decodeBase64Url(signature.requiredText('protected'), place)
  const protectedHeader = new Members(parseJson(header, place), place)
  const length = protectedHeader.requiredSize('formatLength')
  if (length > bytes.byteLength) throw malformed(say`The manifest is shorter than its signature says.`)
  const tail = decodeBase64Url(protectedHeader.requiredText('formatTail'), place)
  const payload = new Uint8Array(length + tail.byteLength)
  payload.set(bytes.subarray(0, length))
  payload.set(tail, length)
  return payload
}
