/** `["a", "b c"]`: the exec form of an instruction, which is JSON. */
export const execForm = (words: readonly string[]): string => `[${words.map(word => JSON.stringify(word)).join(', ')}]`

/** Whether `text` is the words with a space between them; looks no further than the first difference. */
export function isSpelling(text: string, words: readonly string[]): boolean {
  let at = 0
  for (const [index, word] of words.entries()) {
    const piece = index === 0 ? word : ` ${word}`
    if (!text.startsWith(piece, at)) return false
    at += piece.length
  }
  return at === text.length
}
