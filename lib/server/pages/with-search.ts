import 'server-only'
import type { PageProps } from './page-props.ts'

/** The page with everything that another address of it asked for. */
export function withSearch(page: string, search: Awaited<PageProps<unknown>['searchParams']>): string {
  const query = new URLSearchParams(
    Object.entries(search).flatMap(([key, value]) => [value ?? []].flat().map(text => [key, text])),
  )
    .toString()
    // As our own links write them.
    .replaceAll('%2F', '/')
    .replaceAll('%3A', ':')
  return query === '' ? page : `${page}?${query}`
}
