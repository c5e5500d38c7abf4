export interface HexRow {
  /** Of its first byte in the file. */
  readonly offset: number
  /** Two digits each, in two groups of eight. */
  readonly digits: string
  /** Printable ASCII, a dot for everything else. */
  readonly characters: string
}

const rowBytes = 16

const hex = (bytes: Uint8Array) => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join(' ')

/** Sixteen bytes a row, as `hexdump -C` prints them. */
export function hexRows(bytes: Uint8Array, start: number): readonly HexRow[] {
  return Array.from({ length: Math.ceil(bytes.length / rowBytes) }, (_, index) => {
    const row = bytes.subarray(index * rowBytes, (index + 1) * rowBytes)
    return {
      offset: start + index * rowBytes,
      digits: [hex(row.subarray(0, 8)), hex(row.subarray(8))].join('  ').trimEnd(),
      characters: [...row].map(byte => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join(''),
    }
  })
}
