// Characters that no POSIX shell gives a meaning inside a word. `~` and `=` have one in some places.
const safeWord = /^[A-Za-z0-9@%+,.:/_-]+$/

/**
 * One word of a POSIX shell command that means exactly `text`.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02
 */
export const shellQuote = (text: string): string =>
  safeWord.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
