import type { Demos } from '#components/ui/demos'
import { ElfTable } from './elf-table.tsx'
import { place } from './sample-files.ts'

export const demos: Demos = {
  usual: () => (
    <ElfTable
      place={place}
      elf={{
        kind: 'elf',
        bits: 64,
        endian: 'little',
        type: 'DYN',
        machine: 'AArch64',
        osAbi: 'UNIX - System V',
        entry: '0x6ab0',
        interpreter: '/lib/ld-linux-aarch64.so.1',
        searchPaths: [],
        needed: [{ text: 'libc.so.6', path: 'usr/lib/libc.so.6' }, { text: 'libgone.so.1' }],
        hasSymbols: false,
      }}
    />
  ),
}
