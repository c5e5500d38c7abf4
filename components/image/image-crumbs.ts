import type { Reference } from '#lib/oci/reference/types'
import { imagePage, registryPage, repositoryPage } from '#lib/routes/pages'
import { shortDigest } from '../ui/short-digest.ts'

interface ReferenceCrumb {
  readonly label: string
  readonly href?: string
}

/** The reference part by part. Namespaces have no page; tag and digest are one part, for they name one document. */
export function imageCrumbs(reference: Reference): readonly ReferenceCrumb[] {
  const { registry, name, tag, digest } = reference
  const parts = name.split('/')
  const short = digest === undefined ? undefined : shortDigest(digest)
  return [
    { label: registry, href: registryPage(registry) },
    ...parts.slice(0, -1).map(label => ({ label })),
    { label: parts.at(-1) ?? name, href: repositoryPage({ registry, name }) },
    {
      label: tag === undefined ? (short ?? 'latest') : tag + (short ? ` @ ${short}` : ''),
      href: imagePage('image', reference),
    },
  ]
}

/** `httpd-24:1-274`: what the page is called where its place is known. */
export function imageTitle({ name, tag, digest }: Reference): string {
  const last = name.slice(name.lastIndexOf('/') + 1)
  return tag === undefined ? `${last}@${shortDigest(digest ?? '')}` : `${last}:${tag}`
}
