import type { Demos } from '#components/ui/demos'
import { ComparedIndex } from './compared-index.tsx'
import { index, place } from './sample-compare.ts'

export const demos: Demos = {
  'every state': () => <ComparedIndex place={place} level={index} />,
  'packages of all platforms': () => (
    <ComparedIndex place={{ ...place, state: { parity: 'packages' } }} level={index} parity={{ kind: 'known' }} />
  ),
}
