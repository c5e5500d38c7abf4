const headLength = 8
const tailLength = 4

/** `sha256:38427c29…0b1e`. Text that is not long enough to gain anything stays as it is. */
export function shortDigest(digest: string): string {
  const colon = digest.indexOf(':')
  const hex = digest.slice(colon + 1)
  if (hex.length <= headLength + tailLength + 1) return digest
  return `${digest.slice(0, colon + 1)}${hex.slice(0, headLength)}…${hex.slice(-tailLength)}`
}
