import type { Demos } from '#components/ui/demos'
import { ImportArchive } from './import-archive.tsx'

export const demos: Demos = { empty: () => <ImportArchive /> }
