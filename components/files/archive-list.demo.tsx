import type { Demos } from '#components/ui/demos'
import { ArchiveList } from './archive-list.tsx'

export const demos: Demos = {
  usual: () => (
    <ArchiveList
      archive={{
        kind: 'archive',
        format: 'tar, gzip',
        cut: true,
        entries: [
          { name: 'usr/', type: 'directory', sizeBytes: 0 },
          { name: 'usr/\u202egnp.exe', type: 'file', sizeBytes: 12_345 },
        ],
      }}
    />
  ),
}
