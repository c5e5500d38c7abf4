import type { Demos } from '#components/ui/demos'
import { sampleEntries } from '../registry/sample-entries.ts'
import { ImageTable } from './image-table.tsx'
import { sampleFileRows } from './sample-file.ts'

export const demos: Demos = {
  'by digest, by tag, several meanings, unreadable': () => (
    <div className="min-w-[58rem]">
      <ImageTable rows={sampleFileRows} registries={[sampleEntries.redHat, sampleEntries.signedIn]} />
    </div>
  ),
}
