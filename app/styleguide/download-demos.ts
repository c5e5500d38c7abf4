import { demos as downloadLine } from '#components/downloads/download-line.demo'
import { demos as downloadLink } from '#components/downloads/download-link.demo'
import type { Demos } from '#components/ui/demos'

export const downloadDemos: Readonly<Record<string, Demos>> = {
  'download-line': downloadLine,
  'download-link': downloadLink,
}
