import { chosenNames } from '../chosen/chosen-names.ts'
import { sampleDigest, sampleNow, sampleReferences } from '../chosen/sample-chosen.ts'
import type { Demos } from '../ui/demos.tsx'
import { LayerPanel } from './layer-panel.tsx'
import { sampleTree } from './sample-tree.ts'
import { segmentOf, treeSegments } from './tree-segments.ts'

function Sample({ layer }: { readonly layer: string }) {
  const segment = segmentOf(treeSegments(sampleTree), layer)
  return (
    segment && (
      <LayerPanel
        segment={segment}
        references={sampleReferences}
        names={chosenNames(sampleReferences)}
        imageHrefOf={image => `/image/${image}`}
        now={sampleNow}
      />
    )
  )
}

export const demos: Demos = {
  'end of a base': () => <Sample layer={sampleDigest('a')} />,
  'two layers': () => <Sample layer={sampleDigest('c')} />,
}
