import { say } from '#lib/messages/say'
import type { VendorApi } from '../adapter.ts'
import { beside } from '../beside.ts'
import { known, type LooseObject } from '../loose-json.ts'
import type { ContentStream } from '../vendor-facts.ts'
import { apiRoot, placeIn, tagsOf } from './catalog.ts'

/** A repository has a handful; what is beyond stands without its tags. */
const maxStreams = 40

interface GradedStream {
  readonly tag: string
  readonly grade: string | undefined
  /** The image that it names now, for the architecture that most have. */
  readonly image: string | undefined
}

function readGrade(entry: LooseObject): readonly GradedStream[] {
  const tag = entry.text('tag')
  if (tag === undefined) return []
  const images = entry.objects('image_ids')
  const image = images.find(one => one.text('arch') === 'amd64') ?? images[0]
  return [{ tag, grade: entry.text('grade'), image: image?.text('id') }]
}

const objectId = /^[0-9a-f]{24}$/

/** All tags of each image by its id; none where the catalog does not take the question. */
async function tagsOfImages(
  api: VendorApi,
  name: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map()
  const found = await beside(() =>
    api.ask({
      path: `${apiRoot}/images`,
      query: {
        filter: `_id=in=(${ids.join(',')})`,
        include: 'data._id,data.repositories',
        page: '0',
        page_size: '100',
      },
      subject: say`the images of ${name}`,
    }),
  )
  const images = found?.body.objects('data') ?? []
  return new Map(images.map(image => [image.text('_id') ?? '', tagsOf(placeIn(image, api.host, name))]))
}

/**
 * The content streams of a repository: each with its grade, and with the other tags of what it names now. Streams that
 * were not graded yet stand without either.
 * https://catalog.redhat.com/api/containers/docs/objects/ContainerRepository.html: content_stream_tags and _grades
 */
export async function streamsOf(api: VendorApi, name: string, body: LooseObject): Promise<readonly ContentStream[]> {
  const graded = new Map(
    body
      .objects('content_stream_grades')
      .flatMap(readGrade)
      .map(one => [one.tag, one]),
  )
  const ids = graded
    .values()
    .flatMap(({ image }) => (image !== undefined && objectId.test(image) ? [image] : []))
    .take(maxStreams)
  const tagged = await tagsOfImages(api, name, [...new Set(ids)])
  return [...new Set([...body.texts('content_stream_tags'), ...graded.keys()])].map(tag => {
    const { grade, image = '' } = graded.get(tag) ?? { grade: undefined }
    return { tag, ...known({ grade, tags: tagged.get(image)?.filter(other => other !== tag) }) }
  })
}
