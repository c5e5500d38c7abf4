import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { parseRegistry } from '#lib/oci/reference/parse-registry'
import type { Reference } from '#lib/oci/reference/types'
import { withDefaultTag } from '#lib/oci/reference/with-default-tag'
import { imagePage, registryPage, repositoryPage } from './pages.ts'

/** Segments as Next hands them over: still percent-encoded, whatever the browser sent. */
export interface PageSegments {
  readonly registry: string
  readonly ref: readonly string[]
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch (cause) {
    throw new AppError('invalid-reference', say`The address is not valid percent-encoding.`, {
      hint: say`Paste the image reference into the search field instead.`,
      cause,
    })
  }
}

const join = ({ registry, ref }: PageSegments) => [registry, ...ref].map(decode).join('/')

/** The registry of `/registry/<host>`. */
export const parseRegistrySegment = (segment: string): string => parseRegistry(decode(segment))

/** What `/repo/<host>/<name…>` names: a repository, or an image in it where somebody put a tag or digest behind it. */
export const parseRepositorySegments = (segments: PageSegments): Reference => parseReference(join(segments))

/** The reference of `/image/<ref>` and its sister views; without tag and digest it means `latest`. */
export const parseReferenceSegments = (segments: PageSegments): Reference =>
  withDefaultTag(parseReference(join(segments)))

/**
 * What `/files/<ref>/<path…>` names. The path begins behind the segment that ends with the tag or the digest; the first
 * segment is the host, whose colon is that of a port.
 */
export function parseFilesSegments({ registry, ref }: PageSegments): {
  readonly reference: Reference
  readonly path: string
} {
  const end = ref.findIndex(segment => /[:@]/.test(decode(segment))) + 1
  const inReference = end === 0 ? ref : ref.slice(0, end)
  return {
    reference: parseReferenceSegments({ registry, ref: inReference }),
    path: ref
      .slice(inReference.length)
      .map(decode)
      .filter(part => part !== '')
      .join('/'),
  }
}

/** The page of a parsed text: its tags where it names a whole repository, else the image. */
export const pageOf = (reference: Reference): string =>
  reference.tag === undefined && reference.digest === undefined
    ? repositoryPage(reference)
    : imagePage('image', reference)

const host = /^(?:localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)+|(?:[a-z0-9.-]+|\[[0-9a-f:]+\]):\d+)$/i

/**
 * The page that `/<host>/<name…>:<tag>` stands for, also without the host, as in `/ubuntu:24.04`; undefined for what
 * cannot be meant as a reference. Throws AppError `invalid-reference` for what can, and is not one.
 */
export function bareReferencePage(segments: readonly string[]): string | undefined {
  const [first = '', ...rest] = segments.map(decode)
  const text = [first, ...rest].join('/')
  if (rest.length === 0 && /^(?:localhost|.*[.\]].*):\d+$/.test(first) && host.test(first)) return registryPage(first)
  // None of our own pages has a colon or an @ before the reference.
  const isMeant = rest.length > 0 && host.test(first) ? true : /[:@]/.test(text)
  return isMeant ? pageOf(parseReference(text)) : undefined
}
