import { say } from '#lib/messages/say'
import { readPlatform } from '../found-images.ts'
import type { CatalogId, Paste } from '../types.ts'
import { candidates, imagePaste } from './image-paste.ts'
import { readReferencePart } from './reference-part.ts'
import { digestPart, type PageAddress, type Site } from './site.ts'

/** `/_/name`, `/r/ns/name`, `/repository/docker/ns/name`, `/layers/ns/name/tag/images/sha256-…`. */
function dockerHub({ parts, query }: PageAddress): Paste | undefined {
  const [view, ...rest] = parts
  const registry = 'docker.io'
  if (view === 'layers') {
    const images = rest.indexOf('images')
    // Before its digest a layers page has namespace, repository and tag; older addresses one part more in front.
    const [namespace, repository, tag] = rest.slice(images < 0 ? 0 : Math.max(images - 3, 0))
    if (tag === undefined) return undefined
    return imagePaste({ registry, name: `${namespace}/${repository}`, tag, digest: digestPart(rest[images + 1]) })
  }
  const [namespace, repository] =
    view === '_' ? ['library', rest[0]] : view === 'r' ? rest : view === 'repository' ? rest.slice(1) : []
  if (namespace === undefined || repository === undefined) return undefined
  // A filter of the tag list is a search, not a tag.
  return imagePaste({ registry, name: `${namespace}/${repository}`, tag: query.get('tag') })
}

/** `/repository/ns/name[?tab=tags&tag=…]` and `…/manifest/sha256:…`, on quay.io and wherever Quay is installed. */
export function quay({ host, parts, query }: PageAddress): Paste | undefined {
  const [view, namespace, ...rest] = parts
  if (view !== 'repository' || namespace === undefined || rest.length === 0) return undefined
  const manifest = rest.indexOf('manifest')
  const name = [namespace, ...(manifest < 0 ? rest : rest.slice(0, manifest))].join('/')
  return imagePaste({ registry: host, name, tag: query.get('tag'), digest: digestPart(rest[manifest + 1]) })
}

/** `/owner/repository/pkgs/container/name[/version][?tag=…]` and `/orgs|users/owner/packages/container/[package/]name`. */
function github({ parts, query }: PageAddress): Paste | undefined {
  const at = parts.indexOf('container')
  const owner = parts[0] === 'orgs' || parts[0] === 'users' ? parts[1] : parts[0]
  if (at < 2 || owner === undefined || !['pkgs', 'packages'].includes(parts[at - 1] ?? '')) return undefined
  const name = parts[at + 1] === 'package' ? parts[at + 2] : parts[at + 1]
  if (name === undefined) return undefined
  // Names on GitHub keep their capitals; in references they are lower case.
  return imagePaste({ registry: 'ghcr.io', name: `${owner}/${name}`.toLowerCase(), tag: query.get('tag') })
}

/** `/group/project[/-]/container_registry[/number]`. */
export function gitlab({ host, parts }: PageAddress): Paste | undefined {
  const at = parts.indexOf('container_registry')
  const project = parts.slice(0, at).filter(part => part !== '-')
  if (at < 1 || project.length < 2) return undefined
  const why =
    parts[at + 1] === undefined
      ? say`A project’s page can list several repositories; the one named like the project itself may be meant.`
      : say`This page names its repository by a number that only GitLab’s API explains.`
  // Where GitLab is installed elsewhere, its registry may have any host.
  const registries = host === 'gitlab.com' ? ['registry.gitlab.com'] : [`registry.${host}`, `${host}:5050`]
  const name = project.join('/').toLowerCase()
  return {
    kind: 'catalog-page',
    site: 'GitLab',
    why,
    candidates: candidates(registries.map(registry => ({ registry, name }))),
  }
}

const redHatRegistries = ['registry.access.redhat.com', 'registry.redhat.io', 'registry.connect.redhat.com']

/** The id that says most: of the image in the query, else of the repository, the last part of the path. */
function redHatId(last: string | undefined, query: URLSearchParams): { readonly entry?: CatalogId } {
  const image = query.get('image')
  const id = image ?? last
  if (id === undefined || !/^[0-9a-f]{24}$/.test(id)) return {}
  return { entry: { registry: 'registry.access.redhat.com', of: image === null ? 'repository' : 'image', id } }
}

/** `…/registry/<host>/repository/<name>[/tag/<tag>]`, of the catalog's pages and of its API: says all. */
function redHatRepository({ parts, query }: PageAddress): Paste | undefined {
  const at = parts.indexOf('registry')
  const [registry, noun, ...rest] = at < 0 ? [] : parts.slice(at + 1)
  if (registry === undefined || noun !== 'repository') return undefined
  // Its slashes may be percent-encoded, and then come in one part.
  const path = rest.flatMap(part => part.split('/'))
  const end = path.findIndex(part => ['tag', 'tags', 'images'].includes(part))
  const name = path.slice(0, end < 0 ? undefined : end).join('/')
  return imagePaste({ registry, name, tag: path[end] === 'tag' ? path[end + 1] : query.get('tag') })
}

/** `[/en]/software/containers/ns/name/id[?tag=…&architecture=…]`; older pages have the id alone: `/detail/id`. */
function redHatCatalog(page: PageAddress): Paste | undefined {
  const whole = redHatRepository(page)
  if (whole) return whole
  const { parts, query } = page
  const at = parts.indexOf('containers')
  if (at < 0 || parts[at - 1] !== 'software') return undefined
  const [namespace, repository] = parts.slice(at + 1)
  const architecture = query.get('architecture')
  const platform = architecture ? readPlatform(architecture) : undefined
  const site = 'Red Hat Ecosystem Catalog'
  if (namespace === undefined || ['search', 'registry'].includes(namespace)) return undefined
  if (namespace === 'detail' || repository === undefined)
    return {
      kind: 'catalog-page',
      site,
      why: say`This address holds only a number that the catalog’s API explains.`,
      candidates: [],
      ...redHatId(namespace === 'detail' ? repository : namespace, query),
    }
  const address = { name: `${namespace}/${repository}`, tag: query.get('tag') }
  // Universal Base Images are always there; of other images the address does not tell the registry.
  if (/^ubi\d+(?:-\w+)?$/.test(namespace))
    return imagePaste({ registry: 'registry.access.redhat.com', ...address }, platform)
  return {
    kind: 'catalog-page',
    site,
    why: say`The address does not say which of Red Hat’s registries has this image.`,
    candidates: candidates(
      redHatRegistries.map(registry => ({ registry, ...address })),
      platform,
    ),
    ...redHatId(parts[at + 3], query),
  }
}

const ecrPublic = ({ parts: [alias, ...name] }: PageAddress): Paste | undefined =>
  alias === undefined || name.length === 0
    ? undefined
    : imagePaste({ registry: 'public.ecr.aws', name: `${alias}/${name.join('/')}` })

/** dagdotdev: `?image=`, `?repo=`, and paths such as `/fs/<ref>/path` and `/layers/<ref>/`. */
function explore({ parts, query }: PageAddress): Paste | undefined {
  const text = query.get('image') ?? query.get('repo') ?? query.get('manifest')
  if (text && /^[^/]+\.[^/]+$/.test(text)) return { kind: 'registry', host: text }
  if (text) return readReferencePart(text.split('/'))
  return parts.length > 2 ? readReferencePart(parts.slice(1)) : undefined
}

/** `/[language/]product/<repository>/…` and `/[language/]artifact/mar/<repository>/…`. */
function microsoft({ parts }: PageAddress): Paste | undefined {
  const start = parts.indexOf('product') + 1 || (parts.indexOf('artifact') >= 0 ? parts.indexOf('artifact') + 2 : 0)
  const views = ['about', 'tags', 'tag']
  const end = parts.findIndex((part, index) => index >= start && views.includes(part))
  const name = parts.slice(start, end < 0 ? undefined : end)
  if (start === 0 || name.length === 0) return undefined
  const tag = parts[end] === 'tag' ? parts[end + 1] : undefined
  return imagePaste({ registry: 'mcr.microsoft.com', name: name.join('/'), tag })
}

/** `/artifacts/docker/<project>/<location>/<repository>/<image>[/sha256:…]`. */
function googleCloud({ parts }: PageAddress): Paste | undefined {
  const [view, format, project, location, repository, ...rest] = parts
  if (view !== 'artifacts' || format !== 'docker' || repository === undefined || rest.length === 0) return undefined
  const digest = digestPart(rest.at(-1))
  const image = digest === undefined ? rest : rest.slice(0, -1)
  return imagePaste({ registry: `${location}-docker.pkg.dev`, name: [project, repository, ...image].join('/'), digest })
}

/** Sites whose pages are about images. */
export const sites: readonly Site[] = [
  { title: 'Docker Hub', hosts: ['hub.docker.com', 'www.docker.com'], read: dockerHub },
  { title: 'Quay', hosts: ['quay.io', 'www.quay.io'], read: page => quay({ ...page, host: 'quay.io' }) },
  { title: 'GitHub', hosts: ['github.com', 'www.github.com'], read: github },
  { title: 'GitLab', hosts: ['gitlab.com'], read: gitlab },
  {
    title: 'the Red Hat Ecosystem Catalog',
    hosts: ['catalog.redhat.com', 'access.redhat.com'],
    read: redHatCatalog,
  },
  { title: 'the ECR Public Gallery', hosts: ['gallery.ecr.aws'], read: ecrPublic },
  { title: 'Registry Explorer', hosts: ['explore.ggcr.dev', 'oci.dag.dev', 'explore.kontain.me'], read: explore },
  { title: 'Google Cloud', hosts: ['console.cloud.google.com'], read: googleCloud },
]

/** Sites that share their host with a registry: what they do not know is read as a reference. */
export const sharedSites: readonly Site[] = [
  { title: 'Microsoft Artifact Registry', hosts: ['mcr.microsoft.com'], read: microsoft },
]
