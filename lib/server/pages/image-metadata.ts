import 'server-only'
import type { Metadata } from 'next'
import { shortDigest } from '#lib/format/short-digest'
import type { Reference } from '#lib/oci/reference/types'
import type { ImageView } from '#lib/routes/pages'
import { type ImagePageProps, readReference } from './image-address.ts'

const suffixes: Readonly<Record<ImageView, string>> = {
  image: '',
  layers: ' layers',
  config: ' config',
  containerfile: ' Containerfile',
  referrers: ' referrers',
  get: ': get it',
  run: ': run it',
  raw: ' raw',
}

/** What tells tabs of a browser apart stands first: name and tag. */
const titleOf = ({ registry, name, tag, digest }: Reference): string => {
  const version = tag !== undefined ? `:${tag}` : digest !== undefined ? `@${shortDigest(digest)}` : ''
  return `${name}${version} · ${registry}`
}

/** The title of a page about an image, from its address alone. */
export async function imageMetadata(view: ImageView, props: Pick<ImagePageProps, 'params'>): Promise<Metadata> {
  const reference = await readReference(props)
  const title = reference.ok
    ? titleOf(reference.value).replace(' · ', `${suffixes[view]} · `)
    : 'Not an image reference'
  return { title }
}
