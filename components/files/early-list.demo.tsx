import type { Demos } from '#components/ui/demos'
import { addEarlyEntries } from './early-entries.ts'
import { EarlyList } from './early-list.tsx'
import { place } from './sample-files.ts'

const files = ['bin/sh', 'etc/hosts', 'etc/httpd/conf/httpd.conf', 'README', '\u202egnp.exe']
const entries = addEarlyEntries(
  new Map(),
  '',
  files.map(path => ({ path, type: 'file', sizeBytes: 12_345 })),
)

export const demos: Demos = { 'the root': () => <EarlyList entries={entries} place={place} more="and more" /> }
