import { say } from '#lib/messages/say'
import { readPlatform } from '../found-images.ts'
import type { Paste } from '../types.ts'
import { decoded } from './decoded.ts'
import { imagePaste } from './image-paste.ts'
import { readReferencePart } from './reference-part.ts'
import { digestPart, type PageAddress, type Site } from './site.ts'
import { gitlab, quay, sharedSites, sites } from './sites.ts'

/** Beyond what browsers and servers take. */
const maxAddressLength = 8192

function readAddress(text: string): PageAddress | undefined {
  if (text.length > maxAddressLength || !URL.canParse(text)) return undefined
  const { host, pathname, searchParams } = new URL(text)
  if (host === '') return undefined
  return { host, parts: pathname.split('/').filter(Boolean).map(decoded), query: searchParams }
}

const siteOf = (list: readonly Site[], host: string) => list.find(({ hosts }) => hosts.includes(host))

/** Views of Portolan's own addresses, of any instance: `/image/<ref>`, `/files/<ref>/<path…>` … */
const ownViews = new Set('image layers config containerfile packages referrers get run raw files repo'.split(' '))

function ownPage({ parts: [view = '', host = '', ...rest], query }: PageAddress): Paste | undefined {
  if (!/[.:]|^localhost$/.test(host)) return undefined
  if (view === 'registry' && rest.length === 0) return { kind: 'registry', host }
  if (!ownViews.has(view) || rest.length === 0) return undefined
  return readReferencePart([host, ...rest], readPlatform(query.get('platform') ?? ''))
}

/** `/v2/<name>/manifests/<tag or digest>`, `/v2/<name>/tags/list`, `/v2/`: the distribution API itself. */
function apiPath({ host, parts }: PageAddress): Paste | undefined {
  if (parts[0] !== 'v2') return undefined
  const end = parts.findIndex((part, index) => index > 1 && ['manifests', 'tags', 'blobs', 'referrers'].includes(part))
  if (end < 0) return { kind: 'registry', host }
  const name = parts.slice(1, end).join('/')
  const last = parts[end + 1]
  if (parts[end] !== 'manifests') return imagePaste({ registry: host, name })
  const digest = digestPart(last)
  return imagePaste({ registry: host, name, digest, tag: digest === undefined ? last : undefined })
}

/** `/harbor/projects/<number>/repositories/<name>[/artifacts-tab/artifacts/sha256:…]`: the number hides the project. */
function harbor({ parts }: PageAddress): Paste | undefined {
  if (parts[0] !== 'harbor' || parts[1] !== 'projects') return undefined
  return {
    kind: 'catalog-page',
    site: 'Harbor',
    why: say`Harbor’s address names the project by a number that only its API explains.`,
    candidates: [],
  }
}

/** Shapes of addresses that tell the software behind any host. */
const shapes = [ownPage, apiPath, harbor, gitlab, quay]

/**
 * Reads the address of a web page about an image: of the sites in the table, of Portolan itself, of a registry's API,
 * or a reference that somebody put `https://` in front of.
 */
export function readUrl(text: string): Paste {
  const page = readAddress(text)
  if (!page) return { kind: 'unknown', why: say`This is not a valid web address.` }
  const site = siteOf(sites, page.host)
  const known = (site ?? siteOf(sharedSites, page.host))?.read(page)
  if (known) return known
  if (site && page.host !== 'quay.io')
    return {
      kind: 'unknown',
      why: say`This page of ${site.title} is not about one image, or not in a form that is known.`,
      hint: say`Open the page of one image there and paste its address, or paste the image’s reference.`,
    }
  if (page.parts.length === 0) return { kind: 'registry', host: page.host }
  for (const shape of shapes) {
    const paste = shape(page)
    if (paste) return paste
  }
  return (
    readReferencePart([page.host, ...page.parts]) ?? {
      kind: 'unknown',
      why: say`The page ${page.host} is none of those that are known to show images, and its path is no reference.`,
      hint: say`Paste the image’s reference instead.`,
    }
  )
}
