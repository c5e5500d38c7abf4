import 'server-only'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { attempt } from '#lib/errors/attempt'
import type { ImageView } from '#lib/routes/pages'
import { describeImage } from '../share/describe-image.ts'
import { type ImagePageProps, readReference } from './image-address.ts'
import { openOnce } from './open-once.ts'
import { pageMetadata } from './page-metadata.ts'
import { first } from './page-props.ts'

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
  const opened = await openOnce(address)
  const facts = await attempt(() => {
    if (!opened.ok) throw opened.error
    return { about: 'image', image: describeImage(opened.value) } as const
  })
  return pageMetadata({ view, ...address }, facts)
}
