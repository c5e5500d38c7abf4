import { AppError } from '#lib/errors/app-error'
import { attempt } from '#lib/errors/attempt'
import { say } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import type { VendorApi } from '../adapter.ts'
import { known, type LooseObject } from '../loose-json.ts'
import type { HealthGrade, ImageFacts, RepositoriesPage, VendorAdvisory, VendorPackage } from '../vendor-facts.ts'
import { apiRoot, askRepository, encodeName, namesInCatalog, placeIn, tagsOf } from './catalog.ts'

// https://catalog.redhat.com/api/containers/docs/objects/ContainerImage.html

const digestMembers = [
  'docker_image_digest',
  'repositories.manifest_schema2_digest',
  'repositories.manifest_list_digest',
]

/** Whether the digest is of this very image, not of an index that lists it. */
const isManifest = (image: LooseObject, digest: Digest): boolean =>
  image.text('docker_image_digest') === digest ||
  image.objects('repositories').some(place => place.text('manifest_schema2_digest') === digest)

const notKnown = (api: VendorApi, digest: Digest) =>
  new AppError('not-found', say`${api.apiHost} does not have ${digest}.`, {
    host: api.apiHost,
    hint: say`The registry itself may have it all the same.`,
    registry: { status: 404 },
  })

const isDigestOf = (digest: Digest) => digestMembers.map(member => `${member}==${digest}`).join(',')

/** Repositories of this registry that hold a manifest or an index; a manifest may be in several. */
export async function findDigest(api: VendorApi, digest: Digest): Promise<RepositoriesPage> {
  const { body } = await api.ask({
    path: `${apiRoot}/images`,
    query: { filter: isDigestOf(digest), include: 'data.repositories', page_size: '100', page: '0' },
    subject: say`the image ${digest}`,
  })
  const registries = namesInCatalog(api.host)
  const places = body.objects('data').flatMap(image => image.objects('repositories'))
  const names = places
    .filter(place => registries.includes(place.text('registry') ?? ''))
    .flatMap(place => place.text('repository') ?? [])
  return { repositories: [...new Set(names)].map(name => ({ name })) }
}

/** The catalog's image of a manifest; of an index, its image for amd64 or else its first. Throws `not-found`. */
export async function findImage(api: VendorApi, name: string, digest: Digest): Promise<LooseObject> {
  const { body } = await api.ask({
    path: `${apiRoot}/images`,
    query: {
      filter: isDigestOf(digest),
      page_size: '20',
      page: '0',
    },
    subject: say`the image ${digest}`,
  })
  const images = body.objects('data')
  const here = images.filter(image => placeIn(image, api.host, name)?.text('repository') === name)
  const candidates = here.length > 0 ? here : images
  const image =
    candidates.find(one => isManifest(one, digest)) ??
    candidates.find(one => one.text('architecture') === 'amd64') ??
    candidates[0]
  if (!image) throw notKnown(api, digest)
  return image
}

/**
 * Grades that hold now or later, in order; the first is today's. A grade without an end holds for ever.
 * https://access.redhat.com/articles/2803031
 */
function gradesOf(image: LooseObject, now: Date): readonly HealthGrade[] {
  return image
    .objects('freshness_grades')
    .flatMap(entry => {
      const grade = entry.text('grade')
      if (grade === undefined || !/^[A-F]$/.test(grade)) return []
      return [{ grade, ...known({ from: entry.date('start_date'), until: entry.date('end_date') }) }]
    })
    .filter(({ until }) => until === undefined || new Date(until) > now)
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
}

const advisoryPage = (id: string) => `https://access.redhat.com/errata/${encodeURIComponent(id)}`

/** The advisory the image came with, then those of what is in it. */
function advisoriesOf(place: LooseObject | undefined): readonly VendorAdvisory[] {
  const ids = [place?.text('image_advisory_id'), ...(place?.texts('content_advisory_ids') ?? [])]
  const unique = new Set(ids.filter(id => id !== undefined))
  return [...unique].map(id => ({ id, url: advisoryPage(id), ...known({ type: /^(RH[SBE]A)-/.exec(id)?.[1] }) }))
}

const labelsOf = (image: LooseObject) =>
  image
    .object('parsed_data')
    .objects('labels')
    .flatMap(label => {
      const name = label.text('name')
      return name === undefined ? [] : [{ name, value: label.text('value') ?? '' }]
    })

/** https://catalog.redhat.com/api/containers/docs/objects/RpmsItems.html */
function readPackage(rpm: LooseObject): VendorPackage[] {
  const name = rpm.text('name')
  if (name === undefined) return []
  const version = [rpm.text('version'), rpm.text('release')].filter(part => part !== undefined).join('-')
  return [
    {
      name,
      ...known({
        version: version === '' ? undefined : version,
        architecture: rpm.text('architecture'),
        source: rpm.text('srpm_nevra') ?? rpm.text('srpm_name'),
        summary: rpm.text('summary'),
        signedBy: rpm.text('gpg'),
      }),
    },
  ]
}

/** Absent where the catalog has no manifest of packages, as for images that were not scanned. */
async function readPackages(api: VendorApi, id: string): Promise<readonly VendorPackage[]> {
  const found = await attempt(() =>
    api.ask({
      path: `${apiRoot}/images/id/${encodeURIComponent(id)}/rpm-manifest`,
      subject: say`the packages of the image`,
    }),
  )
  return found.ok ? found.value.body.objects('rpms').flatMap(readPackage) : []
}

/** The stream an image belongs to: the longest floating tag that one of its tags is, or begins with. */
export function streamOf(tags: readonly string[], streams: readonly string[]): string | undefined {
  const belongs = (stream: string) =>
    tags.some(tag => tag === stream || tag.startsWith(`${stream}-`) || tag.startsWith(`${stream}.`))
  return streams.filter(belongs).sort((a, b) => b.length - a.length)[0]
}

const digestOf = (image: LooseObject | undefined): string | undefined => image?.text('docker_image_digest')
const dateOf = (image: LooseObject, place: LooseObject | undefined): string | undefined =>
  place?.date('push_date') ?? place?.date('published_date') ?? image.date('creation_date')

/** The newest image of the same stream and architecture, where it is another one than this. */
async function findNewer(api: VendorApi, name: string, image: LooseObject): Promise<ImageFacts['newer']> {
  const found = await attempt(async () => {
    const { registry, body } = await askRepository(api, name, '', {}, say`the description of ${name}`)
    const tags = tagsOf(placeIn(image, api.host, name))
    const stream = streamOf(tags, body.texts('content_stream_tags'))
    if (stream === undefined || tags.includes(stream)) return undefined
    const { body: images } = await api.ask({
      path: `${apiRoot}/repositories/registry/${registry}/repository/${encodeName(name)}/tag/${encodeURIComponent(stream)}`,
      query: { page_size: '20', sort_by: 'creation_date[desc]' },
      subject: say`the images of ${name}`,
    })
    const newest = images.objects('data').find(one => one.text('architecture') === image.text('architecture'))
    if (!newest || digestOf(newest) === digestOf(image)) return undefined
    const [published, own] = [dateOf(newest, placeIn(newest, api.host, name)), image.date('creation_date')]
    // A stream that was rolled back is no newer.
    if (published !== undefined && own !== undefined && published < own) return undefined
    return { tag: stream, ...known({ digest: digestOf(newest), published }) }
  })
  return found.ok ? found.value : undefined
}

/** Where the catalog holds the file the image was built from. */
const containerfileOf = (image: LooseObject): string | undefined =>
  image
    .object('parsed_data')
    .objects('files')
    .find(file => file.text('key') === 'buildfile')
    ?.longText('content')

const knownUnder = (place: LooseObject | undefined, host: string): string | undefined => {
  const registry = place?.text('registry')
  return registry === host ? undefined : registry
}

export async function describeImage(api: VendorApi, name: string, digest: Digest): Promise<ImageFacts> {
  const image = await findImage(api, name, digest)
  const place = placeIn(image, api.host, name)
  const id = image.text('_id')
  const [packages, newer] = await Promise.all([
    id === undefined ? [] : readPackages(api, id),
    findNewer(api, name, image),
  ])
  const parsed = image.object('parsed_data')
  return known({
    id,
    url:
      id === undefined
        ? undefined
        : `https://catalog.redhat.com/software/containers/${encodeName(name)}/image?image=${encodeURIComponent(id)}`,
    architecture: image.text('architecture'),
    certified: image.flag('certified'),
    published: dateOf(image, place),
    tags: tagsOf(place),
    sizeBytes: image.count('sum_layer_size_bytes') ?? parsed.count('size'),
    uncompressedSizeBytes: parsed.count('uncompressed_size_bytes'),
    grades: gradesOf(image, api.now()),
    advisories: advisoriesOf(place),
    labels: labelsOf(image),
    packages,
    containerfile: containerfileOf(image),
    newer,
    knownUnder: knownUnder(place, api.host),
  })
}
