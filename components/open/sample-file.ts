import type { OpenedImageRow } from '#lib/contract/views/opened-text'
import type { NamedImage } from '#lib/oci/paste/types'
import { parseReference } from '#lib/oci/reference/parse-reference'

const image = (text: string): NamedImage => ({ reference: parseReference(text) })

const pinned = image(`registry.access.redhat.com/ubi9/httpd-24@sha256:${'38427c29'.repeat(8)}`)
const tagged = image('quay.io/podman/hello:latest')
const short: NamedImage = { ...image('docker.io/library/httpd:2.4'), shortName: 'httpd' }

export const sampleImages = { pinned, tagged, short } as const

/** Rows in each state: by digest, by tag on several lines, of an unknown registry, unreadable. */
export const sampleFileRows: readonly OpenedImageRow[] = [
  { found: { ...pinned, text: 'ubi9/httpd-24', place: 'FROM', lines: [1] }, images: [pinned] },
  {
    found: { ...tagged, text: 'quay.io/podman/hello:latest', place: 'services.web.image', lines: [3, 17, 20, 21, 22] },
    images: [tagged],
  },
  {
    found: { ...short, text: 'httpd:2.4', place: 'COPY --from', lines: [8] },
    images: [image('quay.io/library/httpd:2.4'), image('docker.io/library/httpd:2.4')],
  },
  { found: { text: '$REGISTRY/name', place: 'podman pull', lines: [9] }, images: [] },
]
