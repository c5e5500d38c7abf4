import { say } from '#lib/messages/say'
import type { VendorApi } from '../adapter.ts'
import { known, type LooseObject } from '../loose-json.ts'
import { pagedCursor } from '../paged-cursor.ts'
import type { VendorTag, VendorTagsPage } from '../vendor-facts.ts'
import { askRepository, placeIn, tagsOf } from './catalog.ts'

/** The catalog keeps one document an architecture; with fewer on a page, a large repository takes too many pages. */
const pageSize = 500

const fields = [
  'architecture',
  'docker_image_digest',
  'sum_layer_size_bytes',
  'creation_date',
  'parsed_data.created',
  'repositories',
]
const include = [...fields.map(field => `data.${field}`), 'page', 'page_size', 'total'].join(',')

interface Build {
  readonly image: LooseObject
  readonly place: LooseObject | undefined
  /** What the tags name: the index, or the manifest of the only architecture. */
  readonly digest: string | undefined
}

function toBuild(image: LooseObject, host: string, name: string): Build {
  const place = placeIn(image, host, name)
  const digest =
    place?.text('manifest_list_digest') ?? place?.text('manifest_schema2_digest') ?? image.text('docker_image_digest')
  return { image, place, digest }
}

function readTag(tag: string, builds: readonly Build[]): VendorTag {
  const [first] = builds
  const platforms = builds.flatMap(({ image, place }) => {
    const architecture = image.text('architecture') ?? 'amd64'
    const digest = place?.text('manifest_schema2_digest') ?? image.text('docker_image_digest')
    return [{ platform: `linux/${architecture}`, ...known({ digest, sizeBytes: image.count('sum_layer_size_bytes') }) }]
  })
  return {
    tag,
    ...known({
      digest: first?.digest,
      platforms,
      sizeBytes: first?.image.count('sum_layer_size_bytes'),
      created: first?.image.object('parsed_data').date('created') ?? first?.image.date('creation_date'),
      pushed: first?.place?.date('push_date'),
    }),
  }
}

/** One page of images, newest first, as tags. The newest image that has a tag has it now. */
export async function describeTags(api: VendorApi, name: string, cursor?: string): Promise<VendorTagsPage> {
  const page = pagedCursor(cursor, 0)
  const query = { include, page: String(page), page_size: String(pageSize), sort_by: 'creation_date[desc]' }
  const { body } = await askRepository(api, name, '/images', query, say`the tags of ${name}`)
  const builds = body.objects('data').map(image => toBuild(image, api.host, name))
  const size = body.count('page_size') ?? pageSize
  const total = body.count('total')
  const more = builds.length > 0 && (total === undefined ? builds.length >= size : (page + 1) * size < total)
  const edge = more ? builds.at(-1)?.digest : undefined
  const byTag = new Map<string, Build[]>()
  for (const build of builds) {
    for (const tag of build.digest === undefined ? [] : tagsOf(build.place)) {
      const others = byTag.get(tag)
      if (!others) byTag.set(tag, [build])
      else if (others[0]?.digest === build.digest) others.push(build)
    }
  }
  return {
    tags: [...byTag].map(([tag, of]) => {
      const read = readTag(tag, of)
      return edge !== undefined && read.digest === edge ? { ...read, partial: true } : read
    }),
    ...(more && { next: String(page + 1) }),
  }
}
