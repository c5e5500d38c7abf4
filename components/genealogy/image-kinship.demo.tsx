import { chosenNames } from '../chosen/chosen-names.ts'
import { sampleNow, sampleReferences } from '../chosen/sample-chosen.ts'
import type { Demos } from '../ui/demos.tsx'
import { ImageKinship } from './image-kinship.tsx'
import { brokenTree } from './sample-tree.ts'

export const demos: Demos = {
  'one could not be read': () => (
    <ImageKinship
      images={brokenTree.images}
      names={chosenNames(sampleReferences)}
      imageHrefOf={image => `/image/${image}`}
      now={sampleNow}
    />
  ),
}
