import type { Demos } from '#components/ui/demos'
import { sampleEntries } from '../registry/sample-entries.ts'
import { ChoiceList } from './choice-list.tsx'
import { sampleImages } from './sample-file.ts'

export const demos: Demos = {
  'a registry or one of two images': () => (
    <ChoiceList
      why="The name has no registry, and the configuration searches several."
      host="quay.io"
      images={[sampleImages.pinned, sampleImages.tagged]}
      registries={[sampleEntries.redHat, sampleEntries.signedIn]}
    />
  ),
}
