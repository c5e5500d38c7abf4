import { useTranslations } from 'next-intl'
import { buttonStyles } from '#components/ui/button'
import { Link } from '#components/ui/link'
import type { ShownBytes } from '#lib/contract/views/file-contents'
import { formatExactBytes } from '#lib/format/format-exact-bytes'
import { scrollable } from '../ui/scrollable.ts'
import { hexRows } from './hex-rows.ts'

interface Props {
  readonly contents: ShownBytes
  readonly sizeBytes: number
  /** Page of the file; the offset goes into its query. */
  readonly address: string
}

const at = (address: string, offset: number) =>
  offset === 0 ? address : `${address}${address.includes('?') ? '&' : '?'}offset=${offset}`

/** The bytes of a file that is no text, a page at a time. */
export function HexView({ contents: { bytes, offset }, sizeBytes, address }: Props) {
  const t = useTranslations('files.hexView')
  const end = offset + bytes.length
  const pageBytes = Math.max(bytes.length, 4096)
  return (
    <section aria-label={t('label')} className="space-y-2">
      <pre {...scrollable} className="overflow-x-auto rounded-md border bg-sunken p-3 font-mono text-xs leading-5">
        {hexRows(bytes, offset).map(row => (
          <span key={row.offset} className="block">
            <span className="text-muted select-none">{row.offset.toString(16).padStart(8, '0')}</span>
            {`  ${row.digits.padEnd(48)}  `}
            <span className="text-muted">{row.characters}</span>
          </span>
        ))}
      </pre>
      <nav aria-label={t('pages')} className="flex flex-wrap items-center gap-2 text-sm">
        {offset > 0 && (
          <Link href={at(address, Math.max(0, offset - pageBytes))} tone="bare" className={buttonStyles()}>
            {t('previous')}
          </Link>
        )}
        {end < sizeBytes && (
          <Link href={at(address, end)} tone="bare" className={buttonStyles()}>
            {t('next')}
          </Link>
        )}
        <span className="text-muted tabular-nums">
          {t('range', {
            start: String(offset),
            end: String(Math.max(end - 1, offset)),
            size: formatExactBytes(sizeBytes),
          })}
        </span>
      </nav>
    </section>
  )
}
