/** Cuts text to at most `maxLength` characters, in the middle: both ends of a name tell most. */
export function truncateMiddle(text: string, maxLength: number): string {
  const characters = [...text]
  if (characters.length <= maxLength) return text
  if (maxLength <= 1) return '…'
  const kept = maxLength - 1
  const tail = Math.floor(kept / 2)
  return `${characters.slice(0, kept - tail).join('')}…${tail === 0 ? '' : characters.slice(-tail).join('')}`
}
