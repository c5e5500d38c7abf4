/** Long enough for both kinds of footer. */
export const estargzFooterBytes = 51
const legacyFooterBytes = 47

/** Where the table of contents begins and the footer does. */
export interface EstargzFooter {
  readonly tocOffset: number
  readonly footerBytes: number
}

/**
 * Reads the last 51 bytes of a blob: an empty gzip member whose extra field holds the offset in hex. Undefined when it is
 * none. https://github.com/containerd/stargz-snapshotter/blob/main/docs/estargz.md#footer
 */
export function parseEstargzFooter(last: Uint8Array): EstargzFooter | undefined {
  const bytes = Buffer.from(last.buffer, last.byteOffset, last.byteLength)
  return (
    readExtra(bytes.subarray(-estargzFooterBytes), Buffer.from([26, 0, 0x53, 0x47, 22, 0])) ??
    // CRFS’s original footer has no subfield.
    readExtra(bytes.subarray(-legacyFooterBytes), Buffer.from([22, 0]))
  )
}

/** @param before what stands between the member's header and the offset */
function readExtra(footer: Buffer, before: Buffer): EstargzFooter | undefined {
  const isMember = footer[0] === 0x1f && footer[1] === 0x8b && footer[2] === 8 && footer[3] === 4
  const start = 10 + before.length
  const match = /^([0-9a-f]{16})STARGZ$/.exec(footer.toString('latin1', start, start + 22))
  if (!isMember || !footer.subarray(10, start).equals(before) || !match) return undefined
  const tocOffset = Number.parseInt(match[1] as string, 16)
  return Number.isSafeInteger(tocOffset) ? { tocOffset, footerBytes: footer.length } : undefined
}
