import { useLocale, useTranslations } from 'next-intl'
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
  const t = useTranslations('image.timestamp')
  const locale = useLocale()
  const date = parseTimestamp(text)
  if (!date) return <span className="text-muted">{t('unknown')}</span>
  return (
    <time dateTime={date.toISOString()} title={formatDate(date)}>
      {date.getTime() === 0 ? t('epoch') : formatRelativeTime(date, now, locale)}
    </time>
  )
}
