/** A member's header may carry a file name and comment of any length; no tool writes more than some hundred bytes. */
export const maxHeaderBytes = 1 << 17

const magic = [0x1f, 0x8b] as const
const deflateMethod = 8
const flag = { headerCrc: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 } as const
const fixedBytes = 10

/** `undefined` when nothing is known to be wrong with what there is. */
export type GzipHeader =
  | { readonly kind: 'complete'; readonly bytes: number }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'invalid' }

const incomplete: GzipHeader = { kind: 'incomplete' }

/** Offset after the zero-terminated text at `at`, or undefined when its end is not there yet. */
function afterText(bytes: Uint8Array, at: number): number | undefined {
  const end = bytes.indexOf(0, at)
  return end < 0 ? undefined : end + 1
}

/**
 * Reads the header of one gzip member at the start of `bytes`.
 * https://www.rfc-editor.org/rfc/rfc1952#section-2.3
 */
export function readGzipHeader(bytes: Uint8Array): GzipHeader {
  if (bytes.subarray(0, 2).some((byte, at) => byte !== magic[at])) return { kind: 'invalid' }
  if (bytes.length < fixedBytes) return incomplete
  const flags = bytes[3] ?? 0
  if (bytes[2] !== deflateMethod || (flags & flag.reserved) !== 0) return { kind: 'invalid' }
  let at: number | undefined = fixedBytes
  if (flags & flag.extra) at += 2 + (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256
  for (const text of [flag.name, flag.comment])
    if (flags & text && at !== undefined) at = at < bytes.length ? afterText(bytes, at) : undefined
  if (at === undefined) return incomplete
  if (flags & flag.headerCrc) at += 2
  return at > bytes.length ? incomplete : { kind: 'complete', bytes: at }
}

/** Whether another member may begin here, as far as there are bytes to tell. */
export const mayBeGzipMember = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, 2).every((byte, at) => byte === magic[at])
