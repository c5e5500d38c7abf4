import type { Demos } from '#components/ui/demos'
import { ArchiveHint } from './archive-hint.tsx'

export const demos: Demos = { words: () => <ArchiveHint page="/styleguide" /> }
