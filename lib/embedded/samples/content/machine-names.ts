import type { SampleArchitecture } from '../format/elf-stub.ts'

/** Architectures as `uname -m`, and with it rpm and apk, name them. */
export const machineNames: Readonly<Record<SampleArchitecture, string>> = {
  amd64: 'x86_64',
  arm64: 'aarch64',
  ppc64le: 'ppc64le',
  s390x: 's390x',
}
