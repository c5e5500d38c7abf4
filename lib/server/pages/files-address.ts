import 'server-only'
import { redirect } from 'next/navigation'
import { filesQuery } from '#lib/contract/files'
import type { FilesFilter } from '#lib/contract/views/files'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import type { Reference } from '#lib/oci/reference/types'
import { filesPage } from '#lib/routes/pages'
import { parseFilesSegments } from '#lib/routes/parse-page'
import type { ImagePageProps } from './image-address.ts'
import { first } from './page-props.ts'
import { withSearch } from './with-search.ts'

/** What the address of a page of `/files` asks for. */
export interface FilesAddress {
  readonly reference: Reference
  readonly path: string
  readonly platform?: string
  readonly layer?: string
  readonly whole?: true
  /** `space`, or how a file is read; whatever is written there. */
  readonly view?: string
  readonly filter: FilesFilter
  /** Which part of a file's bytes is shown. */
  readonly offset: number
  /** A page without JavaScript cannot ask again: it waits for the whole. */
  readonly waits: boolean
}

type Search = Awaited<ImagePageProps['searchParams']>

const filterKeys = ['name', 'glob', 'type', 'change', 'min', 'max', 'removed', 'recursive', 'cursor'] as const

/** A filter that is not one is as if it were not there: the page has to show something. */
function readFilter(search: Search): FilesFilter {
  const entries = filterKeys.flatMap(key => {
    const text = first(search[key])
    const parsed = text === undefined || text === '' ? undefined : filesQuery.shape[key].safeParse(text)
    return parsed?.success && parsed.data !== undefined ? [[key, parsed.data] as const] : []
  })
  return { cursor: 0, ...Object.fromEntries(entries) }
}

/** An address that is not in its canonical form is redirected to it, with all that it asks for. */
export async function readFilesAddress({ params, searchParams }: ImagePageProps): Promise<Attempt<FilesAddress>> {
  const [{ registry, ref = [] }, search] = await Promise.all([params, searchParams])
  const parsed = await attempt(() => parseFilesSegments({ registry, ref }))
  if (!parsed.ok) return parsed
  const { reference, path } = parsed.value
  const written = [registry, ...ref].map(decodeURIComponent).join('/')
  const canonical = formatCanonical(reference) + (path === '' ? '' : `/${path}`)
  if (written !== canonical) redirect(withSearch(filesPage(reference, path), search))
  const [platform, layer, view] = [first(search.platform), first(search.layer), first(search.view)]
  return {
    ok: true,
    value: {
      reference,
      path,
      ...(platform && { platform }),
      ...(layer && { layer }),
      ...(layer && first(search.whole) === '1' && { whole: true }),
      ...(view && { view }),
      filter: readFilter(search),
      offset: Math.max(0, Number.parseInt(first(search.offset) ?? '0', 10) || 0),
      waits: first(search.wait) === '1',
    },
  }
}
