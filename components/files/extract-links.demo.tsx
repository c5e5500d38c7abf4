import type { Demos } from '#components/ui/demos'
import { ExtractLinks } from './extract-links.tsx'
import { place } from './sample-files.ts'

export const demos: Demos = {
  directory: () => <ExtractLinks place={{ ...place, path: 'etc' }} sizeBytes={1_200_000} />,
}
