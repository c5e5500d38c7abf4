import type { WherePlace, WhereRow } from '#lib/contract/where'
import { sampleDigest } from '../chosen/sample-chosen.ts'

const place = (registry: string, via: WherePlace['via'] = 'registry'): WherePlace => ({
  registry,
  name: 'team/httpd',
  via,
})

/** One row for each thing a place can say; the last one has not answered. */
export const sampleRows: readonly WhereRow[] = [
  {
    ...place('mirror.example.com', 'mirror'),
    state: 'same',
    digest: sampleDigest('1'),
    hasDigest: true,
    created: '2026-05-18T09:30:00Z',
  },
  {
    ...place('old.example.com', 'mirror'),
    state: 'other',
    digest: sampleDigest('2'),
    hasDigest: true,
    created: '2026-02-18T09:30:00Z',
  },
  { ...place('test.example.com'), state: 'digest-only', hasDigest: true },
  { ...place('quay.example.com'), state: 'absent', hasDigest: false },
  { ...place('private.example.com'), state: 'failed', error: { code: 'unauthorized', message: 'It wants a login.' } },
  { ...place('far.example.com'), state: 'slow' },
]

export const samplePlaces: readonly WherePlace[] = [
  ...sampleRows.map(({ registry, name, via }) => ({ registry, name, via })),
  place('waiting.example.com'),
]
