import type { Demos } from '#components/ui/demos'
import { sampleEntries } from '../registry/sample-entries.ts'
import { FileResult } from './file-result.tsx'
import { sampleFileRows } from './sample-file.ts'

const registries = [sampleEntries.redHat, sampleEntries.signedIn]

export const demos: Demos = {
  'cut short': () => (
    <FileResult file="compose" rows={sampleFileRows} omitted={1_200} readLines={20_000} registries={registries} />
  ),
  'no image': () => <FileResult file="kubernetes" rows={[]} omitted={0} registries={[]} />,
}
