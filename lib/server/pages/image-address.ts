import 'server-only'
import { redirect } from 'next/navigation'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import type { Reference } from '#lib/oci/reference/types'
import { type ImageView, imagePage } from '#lib/routes/pages'
import { parseReferenceSegments } from '#lib/routes/parse-page'
import { first, type PageProps } from './page-props.ts'
import { withSearch } from './with-search.ts'

/** `ref` is absent where the reference is one segment long, as `ubuntu:22.04` is. */
export type ImagePageProps = PageProps<{ registry: string; ref?: string[] }>

/** What the address of a page about an image asks for. */
export interface ImageAddress {
  readonly reference: Reference
  /** As written, `os/architecture[/variant]`; unchecked. */
  readonly platform?: string
}

/** The reference of the address. Throws nothing: an address that holds none is a value. */
export async function readReference({ params }: Pick<ImagePageProps, 'params'>): Promise<Attempt<Reference>> {
  const { registry, ref = [] } = await params
  return attempt(() => parseReferenceSegments({ registry, ref }))
}

/** The reference and the state of the address; one that is not in its canonical form is redirected to it. */
export async function readImageAddress(view: ImageView, props: ImagePageProps): Promise<Attempt<ImageAddress>> {
  const [{ registry, ref = [] }, search, reference] = await Promise.all([
    props.params,
    props.searchParams,
    readReference(props),
  ])
  if (!reference.ok) return reference
  const platform = first(search.platform)
  const written = [registry, ...ref].map(decodeURIComponent).join('/')
  if (written !== formatCanonical(reference.value)) redirect(withSearch(imagePage(view, reference.value), search))
  return { ok: true, value: { reference: reference.value, ...(platform && { platform }) } }
}
