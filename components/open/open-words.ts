import type { FoundImage } from '#lib/oci/paste/types'

/** Ways to begin, for a text that was not understood. */
export const examples = [
  'registry.access.redhat.com/ubi9/httpd-24:latest',
  'podman run --rm quay.io/podman/hello',
  'https://hub.docker.com/_/httpd',
] as const

export type Pinning = 'digest' | 'tag' | 'nothing'

/** What an image is held by: only a digest always names the same bytes. */
export const pinningOf = ({ reference }: Pick<FoundImage, 'reference'>): Pinning =>
  reference?.digest !== undefined ? 'digest' : reference?.tag !== undefined ? 'tag' : 'nothing'
