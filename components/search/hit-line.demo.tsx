import type { Demos } from '#components/ui/demos'
import { HitLine } from './hit-line.tsx'
import { sampleHits, sampleNow } from './sample-search.ts'

export const demos: Demos = {
  'everything that may be known, and hostile texts': () => (
    <ul className="divide-y rounded-lg border">
      {sampleHits.slice(0, 5).map(hit => (
        <HitLine key={hit.name} hit={hit} words={['httpd']} now={sampleNow} withRegistry />
      ))}
    </ul>
  ),
}
