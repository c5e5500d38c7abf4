const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** Units with their length in seconds, and up to how many seconds each is used; years beyond. */
const units = [
  ['second', 1, minute],
  ['minute', minute, hour],
  ['hour', hour, day],
  ['day', day, 14 * day],
  ['week', 7 * day, 60 * day],
  ['month', 30.436875 * day, 2 * 365 * day],
] as const satisfies readonly (readonly [Intl.RelativeTimeFormatUnit, number, number])[]
const years = ['year', 365.2425 * day] as const

/** `3 days ago`, `in 2 hours`, `now` within a second; in Korean `3일 전`, `지금`. Parts of a unit are cut off. */
export function formatRelativeTime(date: Date, now: Date, locale = 'en'): string {
  const seconds = (date.getTime() - now.getTime()) / 1000
  const [unit, length] = units.find(([, , limit]) => Math.abs(seconds) < limit) ?? years
  const count = Math.trunc(seconds / length)
  // Only of nothing: a day ago is not always `yesterday`.
  return new Intl.RelativeTimeFormat(locale, { numeric: count === 0 ? 'auto' : 'always' }).format(count, unit)
}
