import type { Demos } from '#components/ui/demos'
import { LoginLine } from './login-line.tsx'
import { sampleEntries } from './sample-entries.ts'

export const demos: Demos = {
  found: () => <LoginLine login={sampleEntries.signedIn.login} />,
  none: () => <LoginLine login={sampleEntries.redHat.login} />,
  'for a part of the registry': () => <LoginLine login={sampleEntries.longName.login} />,
  'not needed': () => <LoginLine login={sampleEntries.samples.login} />,
  off: () => <LoginLine login={{ state: 'off', tried: [] }} />,
  broken: () => <LoginLine login={{ state: 'broken', file: '/run/user/1000/containers/auth.json', tried: [] }} />,
}
