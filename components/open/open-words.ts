import type { FileKind, FoundImage } from '#lib/oci/paste/types'

/** What was pasted, as the start of a sentence. */
export const fileWords: Readonly<Record<FileKind, string>> = {
  containerfile: 'This Containerfile',
  kubernetes: 'These Kubernetes objects',
  compose: 'This Compose file',
  yaml: 'This file',
  commands: 'These commands',
  list: 'This list',
}

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

/** `3`, `3, 17`, `3, 17, 20 and 4 more`. */
export function lineWords(lines: readonly number[]): string {
  const shown = lines.slice(0, 3).join(', ')
  return lines.length > 3 ? `${shown} and ${lines.length - 3} more` : shown
}
