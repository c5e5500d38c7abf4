import type { Demos } from '#components/ui/demos'
import { place } from './sample-files.ts'
import { StartCard } from './start-card.tsx'

export const demos: Demos = {
  'a web server': () => (
    <StartCard
      place={place}
      start={{
        osRelease: { name: 'Red Hat Enterprise Linux 9.4 (Plow)', path: 'usr/lib/os-release' },
        entrypoint: { text: 'container-entrypoint', path: 'usr/bin/container-entrypoint' },
        workingDirectory: { text: '/opt/app-root/src', path: 'opt/app-root/src' },
        search: [{ text: '/usr/local/bin' }, { text: '/usr/bin', path: 'usr/bin' }],
      }}
    />
  ),
}
