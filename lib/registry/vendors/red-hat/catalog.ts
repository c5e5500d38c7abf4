import { AppError } from '#lib/errors/app-error'
import type { Sentence } from '#lib/messages/say'
import type { VendorApi } from '../adapter.ts'
import type { LooseObject } from '../loose-json.ts'

/**
 * The API of the Red Hat Ecosystem Catalog (Pyxis): reading needs no login.
 * https://catalog.redhat.com/api/containers/docs/ describes endpoints and objects; its paths begin with:
 */
export const apiRoot = '/api/containers/v1'

/** Where the catalog describes the images of each registry: registry.redhat.io's under registry.access.redhat.com. */
const catalogRegistries: Readonly<Record<string, readonly string[]>> = {
  'registry.redhat.io': ['registry.access.redhat.com', 'registry.redhat.io'],
  'registry.connect.redhat.com': ['registry.connect.redhat.com'],
}
const productImages = ['registry.access.redhat.com'] as const

/** Names of a registry in the catalog, the likeliest first. A mirror that configuration names holds product images. */
export const namesInCatalog = (host: string): readonly string[] => catalogRegistries[host] ?? productImages

/** RSQL: a value with anything but words in it stands in quotes. https://catalog.redhat.com/api/containers/docs/filtering-language.html */
export const rsql = (value: string): string =>
  /^[\w.:/-]+$/.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`

export const encodeName = (name: string): string => name.split('/').map(encodeURIComponent).join('/')

/** Path of a repository, as the catalog names its registry. */
export const repositoryPath = (registry: string, name: string, rest = ''): string =>
  `${apiRoot}/repositories/registry/${encodeURIComponent(registry)}/repository/${encodeName(name)}${rest}`

const isMissing = (error: unknown): boolean => error instanceof AppError && error.code === 'not-found'

/** The first answer for a repository under any name of its registry. Throws the last failure. */
export async function askRepository(
  api: VendorApi,
  name: string,
  rest: string,
  query: Readonly<Record<string, string>>,
  subject: Sentence,
): Promise<{ readonly registry: string; readonly body: LooseObject }> {
  const [first = productImages[0], ...others] = namesInCatalog(api.host)
  const ask = async (registry: string) => {
    const { body } = await api.ask({ path: repositoryPath(registry, name, rest), query, subject })
    return { registry, body }
  }
  let found = ask(first)
  for (const registry of others)
    found = found.catch(error => {
      if (isMissing(error)) return ask(registry)
      throw error
    })
  return found
}

/** The entry of an image that says what it is in this repository: tags, digests, advisories, dates. */
export const placeIn = (image: LooseObject, host: string, name: string): LooseObject | undefined => {
  const registries = namesInCatalog(host)
  const places = image.objects('repositories').filter(place => place.text('repository') === name)
  return places.find(place => registries.includes(place.text('registry') ?? '')) ?? places[0]
}

/** Tags an image has now; one that moved on keeps its date of removal. */
export const tagsOf = (place: LooseObject | undefined): readonly string[] =>
  (place?.objects('tags') ?? []).flatMap(tag => (tag.date('removed_date') ? [] : (tag.text('name') ?? [])))
