import { AppError } from '#lib/errors/app-error'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { parseRepository } from '#lib/oci/reference/parse-repository'
import type { Reference, Repository } from '#lib/oci/reference/types'
import { withDefaultTag } from '#lib/oci/reference/with-default-tag'
import { imagePage, repositoryPage } from './pages.ts'

/** Segments as Next hands them over: still percent-encoded, whatever the browser sent. */
export interface PageSegments {
  readonly registry: string
  readonly ref: readonly string[]
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch (cause) {
    throw new AppError('invalid-reference', 'The address is not valid percent-encoding.', {
      hint: 'Paste the image reference into the search field instead.',
      cause,
    })
  }
}

const join = ({ registry, ref }: PageSegments) => [registry, ...ref].map(decode).join('/')

/** The registry of `/registry/<host>`. */
export const parseRegistrySegment = (segment: string): string => parseRepository(`${decode(segment)}/x`).registry

/** The repository of `/repo/<host>/<name…>`. */
export const parseRepositorySegments = (segments: PageSegments): Repository => parseRepository(join(segments))

/** The reference of `/image/<ref>` and its sister views; without tag and digest it means `latest`. */
export const parseReferenceSegments = (segments: PageSegments): Reference =>
  withDefaultTag(parseReference(join(segments)))

/** The page of a parsed text: its tags where it names a whole repository, else the image. */
export const pageOf = (reference: Reference): string =>
  reference.tag === undefined && reference.digest === undefined
    ? repositoryPage(reference)
    : imagePage('image', reference)

/** The page that `/<host>/<name…>:<tag>` stands for; undefined where the first segment is no host. */
export function bareReferencePage(segments: readonly string[]): string | undefined {
  const [host = '', ...rest] = segments.map(decode)
  if (rest.length === 0 || !/[.:]|^localhost$/.test(host)) return undefined
  return pageOf(parseReference([host, ...rest].join('/')))
}
