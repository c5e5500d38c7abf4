import type { Demos } from '#components/ui/demos'
import { PathBar } from './path-bar.tsx'
import { place } from './sample-files.ts'

export const demos: Demos = {
  root: () => <PathBar place={{ ...place, path: '' }} />,
  deep: () => <PathBar place={{ ...place, path: `usr/lib/python3.12/site-packages/${'long-name/'.repeat(12)}x` }} />,
}
