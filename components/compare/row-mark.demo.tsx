import type { Demos } from '#components/ui/demos'
import { fileStates } from '#lib/contract/compare/files'
import { RowMark } from './row-mark.tsx'

export const demos: Demos = {
  states: () => fileStates.map(state => <RowMark key={state} entry={{ state }} />),
}
