import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { parseReference } from '#lib/oci/reference/parse-reference'
import type { Reference, Repository } from '#lib/oci/reference/types'
import { withDefaultTag } from '#lib/oci/reference/with-default-tag'
import { type ChosenImages, parseChosenImages } from './chosen-images.ts'
import { comparePage } from './compare-page.ts'
import { type ManyView, manyPage, manyViews, trimSlashes } from './many-pages.ts'
import { filesPage, type ImageView, imagePage, imageViews, registryPage, repositoryPage } from './pages.ts'
import {
  type PageSegments,
  parseFilesSegments,
  parseReferenceSegments,
  parseRegistrySegment,
  parseRepositorySegments,
} from './parse-page.ts'

interface OfImage {
  readonly reference: Reference
  readonly platform?: string
}

interface OfMany {
  readonly images: ChosenImages
  readonly platform?: string
  /** `history`: the file, without a slash at either end. */
  readonly path?: string
}

/** A page as others link to it: what it is about, without filters, sorting and paging. */
export type SharedPage =
  | { readonly view: 'registry'; readonly host: string }
  | { readonly view: 'repo'; readonly repository: Repository }
  | ({ readonly view: ImageView } & OfImage)
  | ({ readonly view: 'files'; readonly path: string; readonly layer?: string } & OfImage)
  | { readonly view: 'compare'; readonly from: Reference; readonly to: Reference; readonly platform?: string }
  | ({ readonly view: ManyView } & OfMany)

export type SharedView = SharedPage['view']

interface Row<View extends SharedView> {
  build(page: Extract<SharedPage, { readonly view: View }>): string
  /** Throws AppError `invalid-reference`. */
  parse(segments: PageSegments, query: URLSearchParams): Extract<SharedPage, { readonly view: View }>
}

const platformOf = (query: URLSearchParams) => {
  const platform = query.get('platform')
  return platform ? { platform } : {}
}

function queriedReference(query: URLSearchParams, name: string): Reference {
  const text = query.get(name)
  if (text) return withDefaultTag(parseReference(text))
  throw new AppError('invalid-reference', say`The address does not say what to compare: “${name}” is missing.`, {
    hint: say`A comparison has two references, from and to.`,
  })
}

const imageRow = <View extends ImageView>(view: View) =>
  ({
    build: ({ reference, platform }: OfImage) => imagePage(view, reference, { platform }),
    parse: (segments: PageSegments, query: URLSearchParams) => ({
      view,
      reference: parseReferenceSegments(segments),
      ...platformOf(query),
    }),
  }) as unknown as Row<View>

const manyRow = <View extends ManyView>(view: View) =>
  ({
    build: ({ images, ...state }: OfMany) => manyPage(view, images, state),
    parse: (_: PageSegments, query: URLSearchParams) => {
      const path = view === 'history' && trimSlashes(query.get('path') ?? '')
      const repository = query.get('repository') ?? undefined
      // A form without a script sends one `tags=` for each box that is ticked.
      const images = parseChosenImages({ repository, tags: query.getAll('tags').join(',') })
      return { view, images, ...(path && { path }), ...platformOf(query) }
    },
  }) as unknown as Row<View>

const rows: { readonly [View in SharedView]: Row<View> } = {
  registry: {
    build: ({ host }) => registryPage(host),
    parse: ({ registry }) => ({ view: 'registry', host: parseRegistrySegment(registry) }),
  },
  repo: {
    build: ({ repository }) => repositoryPage(repository),
    parse: segments => {
      const { registry, name } = parseRepositorySegments(segments)
      return { view: 'repo', repository: { registry, name } }
    },
  },
  image: imageRow('image'),
  layers: imageRow('layers'),
  packages: imageRow('packages'),
  config: imageRow('config'),
  containerfile: imageRow('containerfile'),
  security: imageRow('security'),
  referrers: imageRow('referrers'),
  where: imageRow('where'),
  get: imageRow('get'),
  run: imageRow('run'),
  raw: imageRow('raw'),
  files: {
    build: ({ reference, path, platform, layer }) => filesPage(reference, path, { platform, layer }),
    parse: (segments, query) => {
      const layer = query.get('layer')
      return { view: 'files', ...parseFilesSegments(segments), ...platformOf(query), ...(layer && { layer }) }
    },
  },
  compare: {
    build: ({ from, to, platform }) => comparePage(from, to, { platform }),
    parse: (_, query) => ({
      view: 'compare',
      from: queriedReference(query, 'from'),
      to: queriedReference(query, 'to'),
      ...platformOf(query),
    }),
  },
  matrix: manyRow('matrix'),
  tree: manyRow('tree'),
  history: manyRow('history'),
}

/** Their images are named by the query. */
const queriedViews: readonly SharedView[] = ['compare', ...manyViews]

const isSharedView = (text: string): text is SharedView => Object.hasOwn(rows, text)

export const isImageView = (view: SharedView): view is ImageView => imageViews.some(name => name === view)

/** Path and query of the page. */
export const sharedPageUrl = (page: SharedPage): string => (rows[page.view] as Row<SharedView>).build(page)

/**
 * The page that a path and query of ours name; undefined for a page that is about nothing in particular, as the search
 * is. Throws AppError `invalid-reference`.
 */
export function parseSharedPage({
  pathname,
  searchParams,
}: Pick<URL, 'pathname' | 'searchParams'>): SharedPage | undefined {
  const [view = '', registry = '', ...ref] = pathname.slice(1).split('/')
  if (!isSharedView(view) || (registry === '') !== queriedViews.includes(view)) return undefined
  return rows[view].parse({ registry, ref }, searchParams)
}
