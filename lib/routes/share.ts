import { defaultLocale, isLocale, type Locale } from '#lib/messages/locale'
import type { Reference } from '#lib/oci/reference/types'
import { imagePage } from './pages.ts'
import { parseSharedPage, type SharedPage, sharedPageUrl } from './shared-page.ts'

/** What a badge can say of an image. */
export const badgeNames = ['size', 'digest', 'platforms', 'layers', 'created', 'base', 'user'] as const
export type BadgeName = (typeof badgeNames)[number]

export interface BadgeAddress {
  readonly what: BadgeName
  readonly reference: Reference
  readonly platform?: string
}

type Address = Pick<URL, 'pathname' | 'searchParams'>

const imagePrefix = '/image/'

/** The overview of an image is what a reference alone stands for. */
const shortPath = (page: SharedPage): string => {
  const url = sharedPageUrl(page)
  return page.view === 'image' ? url.slice(imagePrefix.length - 1) : url
}

const parseShort = ({ pathname, searchParams }: Address): SharedPage | undefined =>
  parseSharedPage({ pathname, searchParams }) ??
  (/[.:@]|^\/localhost\//.test(pathname)
    ? parseSharedPage({ pathname: `${imagePrefix}${pathname.slice(1)}`, searchParams })
    : undefined)

/** `path` with `extension` before its query. */
function withExtension(path: string, extension: string): string {
  const query = path.indexOf('?')
  return query < 0 ? path + extension : path.slice(0, query) + extension + path.slice(query)
}

/** Pictures and frames have no cookie to tell the language by. */
function withLanguage(path: string, locale: Locale = defaultLocale): string {
  return locale === defaultLocale ? path : `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`
}

/** The language that an address of a card or frame names. */
export function languageOf({ searchParams }: Pick<URL, 'searchParams'>): Locale {
  const language = searchParams.get('lang') ?? undefined
  return isLocale(language) ? language : defaultLocale
}

/** `rest` of a path `/<prefix>/<rest><extension>`, with the slash before it. */
function between(pathname: string, prefix: string, extension = ''): string | undefined {
  const inside = pathname.startsWith(`/${prefix}/`) && pathname.endsWith(extension)
  return inside ? pathname.slice(prefix.length + 1, pathname.length - extension.length) : undefined
}

/** The picture that a link to the page unfurls to: `/card/<ref>.png`, `/card/<view>/….png` for the other pages. */
export const cardUrl = (page: SharedPage, locale?: Locale): string =>
  `/card${withExtension(withLanguage(shortPath(page), locale), '.png')}`

/** Undefined for what is no card. Throws AppError `invalid-reference`. */
export function parseCardUrl({ pathname, searchParams }: Address): SharedPage | undefined {
  const path = between(pathname, 'card', '.png')
  return path === undefined ? undefined : parseShort({ pathname: path, searchParams })
}

/** The page for other sites' frames: `/embed/<ref>`, `/embed/<view>/…` for the other pages. */
export const embedUrl = (page: SharedPage, locale?: Locale): string => `/embed${withLanguage(shortPath(page), locale)}`

/** Undefined for what can be embedded by nobody. Throws AppError `invalid-reference`. */
export function parseEmbedUrl({ pathname, searchParams }: Address): SharedPage | undefined {
  const path = between(pathname, 'embed')
  return path === undefined ? undefined : parseShort({ pathname: path, searchParams })
}

/** `/badge/<what>/<ref>.svg` */
export const badgeUrl = ({ what, reference, platform }: BadgeAddress): string =>
  `/badge/${what}/${withExtension(imagePage('image', reference, { platform }).slice(imagePrefix.length), '.svg')}`

/** Undefined for what is no badge. Throws AppError `invalid-reference`. */
export function parseBadgeUrl({ pathname, searchParams }: Address): BadgeAddress | undefined {
  const path = between(pathname, 'badge', '.svg')
  const what = badgeNames.find(name => path?.startsWith(`/${name}/`))
  if (path === undefined || what === undefined) return undefined
  const page = parseSharedPage({ pathname: imagePrefix + path.slice(what.length + 2), searchParams })
  if (page?.view !== 'image') return undefined
  const { reference, platform } = page
  return { what, reference, ...(platform !== undefined && { platform }) }
}

/** Where consumers ask how to embed `page`, an absolute address. https://oembed.com/#section2.2 */
export const oembedUrl = (page: string): string => `/oembed?${new URLSearchParams({ url: page, format: 'json' })}`
