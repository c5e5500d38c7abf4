/**
 * `Retry-After` in milliseconds from `now`: seconds or an HTTP date (RFC 9110 section 10.2.3), a date in the past
 * being 0. `undefined` when absent or not understood.
 */
export function parseRetryAfter(value: string | undefined, now: Date): number | undefined {
  const text = value?.trim() ?? ''
  if (/^\d{1,12}$/.test(text)) return Number(text) * 1000
  // The three date forms all start with the day's name; Date.parse alone would take `2026-01` or `-1` for dates.
  const time = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text) ? Date.parse(zoned(text)) : Number.NaN
  return Number.isNaN(time) ? undefined : Math.max(0, time - now.getTime())
}

/** The asctime form carries no zone, and HTTP dates are always UTC. */
const zoned = (text: string) => (text.includes(',') ? text : `${text} GMT`)
