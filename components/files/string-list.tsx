import { useTranslations } from 'next-intl'
import { Empty } from '#components/feedback/empty'
import { buttonStyles } from '#components/ui/button'
import { Link } from '#components/ui/link'
import type { ShownStrings } from '#lib/contract/views/file-contents'
import { formatExactBytes } from '#lib/format/format-exact-bytes'
import { scrollable } from '../ui/scrollable.ts'

interface Props {
  readonly found: ShownStrings
  readonly sizeBytes: number
  /** Page of these strings; the offset goes into its query. */
  readonly address: string
}

/** Texts in a file that is no text, with where they are. */
export function StringList({ found: { strings, start, end }, sizeBytes, address }: Props) {
  const t = useTranslations('files.stringList')
  return (
    <section aria-label={t('label')} className="space-y-2">
      {strings.length === 0 ? (
        <Empty title={t('none')} />
      ) : (
        <pre
          {...scrollable}
          className="max-h-[70dvh] overflow-auto rounded-md border bg-sunken p-3 font-mono text-xs leading-5"
        >
          {strings.map(({ offset, text }) => (
            <span key={offset} className="block">
              <span className="text-muted select-none">{offset.toString(16).padStart(8, '0')}</span>
              {`  ${text}`}
            </span>
          ))}
        </pre>
      )}
      <p className="flex flex-wrap items-center gap-3 text-sm text-muted">
        {t('range', { start: String(start), end: String(end), size: formatExactBytes(sizeBytes) })}
        {end < sizeBytes && (
          <Link
            href={`${address}${address.includes('?') ? '&' : '?'}${address.includes('view=') ? '' : 'view=strings&'}offset=${end}`}
            tone="bare"
            className={buttonStyles()}
          >
            {t('next')}
          </Link>
        )}
      </p>
    </section>
  )
}
