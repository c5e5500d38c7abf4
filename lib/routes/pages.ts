import type { Reference, Repository } from '#lib/oci/reference/types'

/** Views of one image; the name is the first segment of the page's path. */
export const imageViews = [
  'image',
  'layers',
  'packages',
  'config',
  'containerfile',
  'security',
  'referrers',
  'where',
  'get',
  'run',
  'raw',
] as const
export type ImageView = (typeof imageViews)[number]

/** With the views whose address goes on behind the reference. */
export type TabView = ImageView | 'files'

export interface ViewState {
  /** `os/architecture[/variant]`. */
  readonly platform?: string | undefined
  /** `raw` only: digest of one blob of the manifest, to be shown instead of it. */
  readonly blob?: string | undefined
}

/** Everything a reference is written with stays readable; only what the path grammar forbids is encoded. */
const encodeSegment = (text: string) => encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%40', '@')
const encodePath = (text: string) => text.split('/').map(encodeSegment).join('/')

/** A page’s path with what of its state is not as usual. Commas separate tags and stay (RFC 3986 §3.4). */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const parts = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}=${encodePath(value).replaceAll('%2C', ',')}`],
  )
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`
}

export const homePage = (): string => '/'
export const registryPage = (host: string, state: Readonly<Record<string, string | undefined>> = {}): string =>
  withQuery(`/registry/${encodeSegment(host)}`, state)

export const repositoryPage = (
  repository: Repository,
  state: Readonly<Record<string, string | undefined>> = {},
): string => withQuery(`/repo/${encodeSegment(repository.registry)}/${encodePath(repository.name)}`, state)

/** The reference as the path of a page: tag and digest both where both are known. */
function referencePath(reference: Reference): string {
  const tag = reference.tag === undefined ? '' : `:${encodeSegment(reference.tag)}`
  const digest = reference.digest === undefined ? '' : `@${encodeSegment(reference.digest)}`
  return `${encodeSegment(reference.registry)}/${encodePath(reference.name)}${tag}${digest}`
}

export const imagePage = (view: TabView, reference: Reference, state: ViewState = {}): string =>
  withQuery(`/${view}/${referencePath(reference)}`, { platform: state.platform, blob: state.blob })

export interface FilesState extends ViewState {
  /** Digest of one layer, to be shown instead of the merged root filesystem. */
  readonly layer?: string | undefined
  /** With `layer`: all files up to it, not only what it did. */
  readonly whole?: boolean | undefined
  /** Of a directory `space`, what its files take; of a file how it is read, e.g. `hex`. */
  readonly view?: string | undefined
}

/** `/files/<ref>/<path…>`; `path` without a slash at either end, empty for the root. */
export const filesPage = (reference: Reference, path = '', state: FilesState = {}): string =>
  withQuery(`/files/${referencePath(reference)}${path === '' ? '' : `/${encodePath(path)}`}`, {
    platform: state.platform,
    layer: state.layer,
    whole: state.whole ? '1' : undefined,
    view: state.view,
  })

export interface PackagesState {
  readonly platform?: string | undefined
  /** Text that a package's name contains. */
  readonly filter?: string | undefined
  readonly ecosystem?: string | undefined
  /** Text that one of its licences contains. */
  readonly licence?: string | undefined
  /** Absent for the order of the list itself. */
  readonly sort?: string | undefined
  /** Counted from 1; absent for the first. */
  readonly page?: number | undefined
}

/** `/packages/<ref>` */
export const packagesPage = (reference: Reference, state: PackagesState = {}): string =>
  withQuery(`/packages/${referencePath(reference)}`, {
    platform: state.platform,
    filter: state.filter,
    licence: state.licence,
    ecosystem: state.ecosystem,
    sort: state.sort,
    page: state.page === undefined || state.page < 2 ? undefined : String(state.page),
  })

export interface SecurityState {
  readonly platform?: string | undefined
  /** Text that an id or a package's name contains. */
  readonly filter?: string | undefined
  readonly severity?: string | undefined
  /** Only what a newer version mends. */
  readonly fixable?: boolean | undefined
  /** Counted from 1; absent for the first. */
  readonly page?: number | undefined
}

/** `/security/<ref>` */
export const securityPage = (reference: Reference, state: SecurityState = {}): string =>
  withQuery(`/security/${referencePath(reference)}`, {
    platform: state.platform,
    filter: state.filter,
    severity: state.severity,
    fixable: state.fixable ? '1' : undefined,
    page: state.page === undefined || state.page < 2 ? undefined : String(state.page),
  })

/** Facets of a search; of each one any of the values. */
export interface SearchState {
  readonly registry?: readonly string[]
  readonly class?: readonly string[]
  readonly mark?: readonly string[]
  readonly arch?: readonly string[]
  readonly kind?: readonly string[]
  /** `best`: one list of all registries, the best first. */
  readonly view?: string | undefined
  /** Registries answer before the page comes: for readers without JavaScript. */
  readonly waits?: boolean
}

/** `/search?q=…` */
export const searchPage = (text: string, state: SearchState = {}): string =>
  withQuery('/search', {
    q: text,
    registry: state.registry?.join(','),
    class: state.class?.join(','),
    mark: state.mark?.join(','),
    arch: state.arch?.join(','),
    kind: state.kind?.join(','),
    view: state.view,
    wait: state.waits ? '1' : undefined,
  })

export const openPage = (text: string): string => withQuery('/open', { q: text })
