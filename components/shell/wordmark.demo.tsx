import type { Demos } from '#components/ui/demos'
import { Wordmark } from './wordmark.tsx'

export const demos: Demos = { wordmark: () => <Wordmark /> }
