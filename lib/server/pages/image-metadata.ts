import 'server-only'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { shortDigest } from '#lib/format/short-digest'
import type { Reference } from '#lib/oci/reference/types'
import type { ImageView } from '#lib/routes/pages'
import { type ImagePageProps, readReference } from './image-address.ts'

/** What tells tabs of a browser apart stands first: name and tag. */
const nameOf = ({ name, tag, digest }: Reference): string => {
  if (tag !== undefined) return `${name}:${tag}`
  return digest === undefined ? name : `${name}@${shortDigest(digest)}`
}

/** The title of a page about an image, from its address alone. */
export async function imageMetadata(view: ImageView, props: Pick<ImagePageProps, 'params'>): Promise<Metadata> {
  const [reference, t] = await Promise.all([readReference(props), getTranslations('app.imagePage')])
  if (!reference.ok) return { title: t('wrong') }
  return { title: t(view, { name: nameOf(reference.value), registry: reference.value.registry }) }
}
