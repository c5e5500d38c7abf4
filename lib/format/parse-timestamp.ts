/**
 * A timestamp of an image document as a date. Undefined for text that is none, and for the year 1, by which Go programs
 * (kaniko, umoci) say that no time was set.
 */
export function parseTimestamp(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined
  const date = new Date(text)
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() <= 1 ? undefined : date
}
