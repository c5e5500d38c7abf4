import type { Demos } from '#components/ui/demos'
import { ArchiveLinks } from './archive-links.tsx'
import { behindLogin } from './sample-targets.ts'

export const demos: Demos = { image: () => <ArchiveLinks target={behindLogin} /> }
