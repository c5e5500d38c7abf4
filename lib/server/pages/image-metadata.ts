import 'server-only'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { attempt } from '#lib/errors/attempt'
import type { ImageView } from '#lib/routes/pages'
import { parseFilesSegments } from '#lib/routes/parse-page'
import { describeImage } from '../share/describe-image.ts'
import { type ImageAddress, type ImagePageProps, readReference } from './image-address.ts'
import { openOnce } from './open-once.ts'
import { pageMetadata } from './page-metadata.ts'
import { first } from './page-props.ts'

async function imageFacts(address: ImageAddress) {
  const opened = await openOnce(address)
  return attempt(() => {
    if (!opened.ok) throw opened.error
    return { about: 'image', image: describeImage(opened.value) } as const
  })
}

/** What a link to a page about an image says. The image is opened once for this and for the page. */
export async function imageMetadata(view: ImageView, props: ImagePageProps): Promise<Metadata> {
  const [reference, search, t] = await Promise.all([
    readReference(props),
    props.searchParams,
    getTranslations('app.imagePage'),
  ])
  if (!reference.ok) return { title: t('wrong'), robots: { index: false } }
  const platform = first(search.platform)
  const address = { reference: reference.value, ...(platform && { platform }) }
  const facts = await imageFacts(address)
  return pageMetadata({ view, ...address }, facts)
}

/** What a link to a path of an image says. */
export async function filesMetadata({ params, searchParams }: ImagePageProps): Promise<Metadata> {
  const [{ registry, ref = [] }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations('app.imagePage'),
  ])
  const parsed = await attempt(() => parseFilesSegments({ registry, ref }))
  if (!parsed.ok) return { title: t('wrong'), robots: { index: false } }
  const [platform, layer] = [first(search.platform), first(search.layer)]
  const address = { reference: parsed.value.reference, ...(platform && { platform }) }
  const facts = await imageFacts(address)
  return pageMetadata({ view: 'files', path: parsed.value.path, ...(layer && { layer }), ...address }, facts)
}
