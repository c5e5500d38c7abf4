import type { Demos } from '#components/ui/demos'
import { FileContentsView } from './file-contents-view.tsx'
import { file, place } from './sample-files.ts'

export const demos: Demos = {
  bytes: () => (
    <FileContentsView
      body={{
        kind: 'file',
        entry: file,
        views: ['elf', 'strings', 'hex'],
        fileType: 'ELF',
        contents: { kind: 'hex', bytes: Uint8Array.of(0x7f, 0x45, 0x4c, 0x46), offset: 0 },
      }}
      place={place}
    />
  ),
}
