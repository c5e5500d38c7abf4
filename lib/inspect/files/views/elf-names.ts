type Names = Readonly<Record<number, string>>

/** `e_type`: https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html, in the words of `readelf -h`. */
export const elfTypes: Names = { 1: 'REL', 2: 'EXEC', 3: 'DYN', 4: 'CORE' }

/** `e_machine` of what images are built for, in the words of `readelf -h`. */
export const elfMachines: Names = {
  2: 'Sparc',
  3: 'Intel 80386',
  8: 'MIPS R3000',
  20: 'PowerPC',
  21: 'PowerPC64',
  22: 'IBM S/390',
  40: 'ARM',
  43: 'Sparc v9',
  50: 'Intel IA-64',
  62: 'Advanced Micro Devices X86-64',
  183: 'AArch64',
  243: 'RISC-V',
  247: 'Linux BPF',
  258: 'LoongArch',
}

/** `e_ident[EI_OSABI]`, in the words of `readelf -h`. */
export const elfAbis: Names = {
  0: 'UNIX - System V',
  1: 'UNIX - HP-UX',
  2: 'UNIX - NetBSD',
  3: 'UNIX - GNU',
  6: 'UNIX - Solaris',
  9: 'UNIX - FreeBSD',
  12: 'UNIX - OpenBSD',
}

export const elfName = (names: Names, number: number): string => names[number] ?? `0x${number.toString(16)}`
