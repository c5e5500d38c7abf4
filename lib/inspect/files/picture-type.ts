/** Pictures by how they begin; everything else is saved, or read as bytes by our own pages. */
const pictures: readonly (readonly [contentType: string, pattern: RegExp])[] = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF.{4}WEBP/s],
  ['image/avif', /^.{4}ftypavi[fs]/s],
  // Shown by <img> only, where a browser runs no script of it; opened by itself, the policy's sandbox forbids them.
  ['image/svg+xml', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<svg[\s>]/],
]

/** Bytes that tell what a file is. */
export const sniffedBytes = 4096

export const pictureType = (beginning: Uint8Array): string | undefined => {
  const text = Buffer.from(beginning.buffer, beginning.byteOffset, beginning.byteLength).toString('latin1')
  return pictures.find(([, pattern]) => pattern.test(text))?.[0]
}
