/** Kinds of files by how they begin, as latin1; as much of https://github.com/file/file as images have. */
const signatures: readonly (readonly [name: string, beginnings: readonly string[], offset?: number])[] = [
  ['tar', ['ustar'], 257],
  ['ELF', ['\x7fELF']],
  ['gzip', ['\x1f\x8b']],
  ['zstd', ['\x28\xb5\x2f\xfd']],
  ['xz', ['\xfd7zXZ\0']],
  ['bzip2', ['BZh']],
  ['zip', ['PK\x03\x04', 'PK\x05\x06']],
  ['ar', ['!<arch>\n']],
  ['RPM package', ['\xed\xab\xee\xdb']],
  ['SQLite 3', ['SQLite format 3\0']],
  ['Berkeley DB', ['\x61\x15\x06\x00', '\x62\x31\x05\x00'], 12],
  ['PDF', ['%PDF-']],
  ['WebAssembly', ['\0asm']],
  ['Java class', ['\xca\xfe\xba\xbe\0\0\0']],
  ['Mach-O', ['\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe']],
  ['PE', ['MZ']],
  ['gettext catalogue', ['\xde\x12\x04\x95', '\x95\x04\x12\xde']],
  ['time zone', ['TZif']],
  ['terminfo', ['\x1a\x01', '\x1e\x02']],
  ['TrueType font', ['\0\x01\0\0\0', 'true']],
  ['OpenType font', ['OTTO']],
  ['WOFF', ['wOFF', 'wOF2']],
  ['squashfs', ['hsqs']],
  ['ICO', ['\0\0\x01\0']],
  ['DER', ['\x30\x82']],
  ['Python bytecode', ['\r\n'], 2],
]

/** What a file is by its beginning; undefined where nothing is known of it. */
export function fileType(beginning: Uint8Array): string | undefined {
  const text = Buffer.from(beginning.buffer, beginning.byteOffset, beginning.byteLength).toString('latin1')
  const found = signatures.find(([, starts, offset = 0]) => starts.some(start => text.startsWith(start, offset)))
  return found?.[0]
}
