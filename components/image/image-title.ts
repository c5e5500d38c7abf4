import type { Reference } from '#lib/oci/reference/types'
import { shortDigest } from '../ui/short-digest.ts'

/** `httpd-24:1-274`: what the page is called where its place is known. */
export function imageTitle({ name, tag, digest }: Reference): string {
  const last = name.slice(name.lastIndexOf('/') + 1)
  return tag === undefined ? `${last}@${shortDigest(digest ?? '')}` : `${last}:${tag}`
}
