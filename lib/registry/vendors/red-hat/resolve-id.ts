import { say } from '#lib/messages/say'
import type { CatalogEntry, VendorApi } from '../adapter.ts'
import { known } from '../loose-json.ts'
import { apiRoot, tagsOf } from './catalog.ts'

/** The ids in addresses of the catalog: 24 hexadecimal digits. https://www.mongodb.com/docs/manual/reference/method/ObjectId/ */
const idPattern = /^[0-9a-f]{24}$/

/** The repository or the image that an id of the catalog stands for. Throws `not-found`. */
export async function resolveId(api: VendorApi, kind: 'repository' | 'image', id: string): Promise<CatalogEntry> {
  const noun = kind === 'image' ? 'images' : 'repositories'
  const { body } = await api.ask({
    path: `${apiRoot}/${noun}/id/${encodeURIComponent(idPattern.test(id) ? id : 'unknown')}`,
    subject: say`the entry ${id}`,
  })
  const places = body.objects('repositories')
  const place = kind === 'image' ? (places.find(one => one.flag('published') === true) ?? places[0]) : body
  return known({
    // What cannot be had without accepting terms is only at the registry with a login.
    registry: body.flag('requires_terms') === true ? 'registry.redhat.io' : place?.text('registry'),
    name: place?.text('repository'),
    digest: kind === 'image' ? (place?.text('manifest_list_digest') ?? body.text('docker_image_digest')) : undefined,
    tag: kind === 'image' ? tagsOf(place)[0] : undefined,
    architecture: kind === 'image' ? body.text('architecture') : undefined,
  })
}
