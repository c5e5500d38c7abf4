/** e_machine of the System V ABI and whether the platform is big-endian. https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html */
const machines = {
  amd64: { machine: 62, bigEndian: false },
  arm64: { machine: 183, bigEndian: false },
  ppc64le: { machine: 21, bigEndian: false },
  s390x: { machine: 22, bigEndian: true },
} as const

export type SampleArchitecture = keyof typeof machines

/**
 * A file that is recognised as an ELF binary of an architecture and cannot be run: the header without segments, then
 * a text. It stands where a real image has a program or a library.
 */
export function elfStub(architecture: SampleArchitecture, kind: 'program' | 'library', text: string): Uint8Array {
  const { machine, bigEndian } = machines[architecture]
  const header = Buffer.alloc(64)
  header.set([0x7f, 0x45, 0x4c, 0x46, 2, bigEndian ? 2 : 1, 1])
  const half = (value: number, offset: number) =>
    bigEndian ? header.writeUInt16BE(value, offset) : header.writeUInt16LE(value, offset)
  half(kind === 'program' ? 2 : 3, 16)
  half(machine, 18)
  half(1, bigEndian ? 22 : 20)
  half(64, 52)
  return Buffer.concat([header, Buffer.from(`\0${text}\0`)])
}
