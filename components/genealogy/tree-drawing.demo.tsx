import { chosenNames } from '../chosen/chosen-names.ts'
import { sampleDigest, sampleReferences } from '../chosen/sample-chosen.ts'
import type { Demos } from '../ui/demos.tsx'
import { sampleTree } from './sample-tree.ts'
import { TreeDrawing } from './tree-drawing.tsx'
import { treeSegments } from './tree-segments.ts'

export const demos: Demos = {
  'three images': () => (
    <TreeDrawing
      label="httpd"
      segments={treeSegments(sampleTree)}
      names={chosenNames(sampleReferences)}
      hrefOf={layer => `/tree?layer=${layer}`}
      imageHrefOf={image => `/image/${image}`}
      current={sampleDigest('d')}
    />
  ),
}
