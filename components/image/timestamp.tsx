import { formatDate } from '#lib/format/format-date'
import { formatRelativeTime } from '#lib/format/format-relative-time'
import { parseTimestamp } from '#lib/format/parse-timestamp'

interface Props {
  /** RFC 3339, as an image document or a registry writes it. */
  readonly text: string | undefined
  readonly now: Date
}

/** A moment as people say it; the exact one on hover. The year 1 and 1970 are what builders write for no time at all. */
export function Timestamp({ text, now }: Props) {
  const date = parseTimestamp(text)
  if (!date) return <span className="text-muted">not recorded</span>
  return (
    <time dateTime={date.toISOString()} title={formatDate(date)}>
      {date.getTime() === 0 ? '1970, as reproducible builds write' : formatRelativeTime(date, now)}
    </time>
  )
}
