import { useLocale } from 'next-intl'
import { formatBytes } from '#lib/format/format-bytes'
import { formatExactBytes } from '#lib/format/format-exact-bytes'

interface Props {
  readonly sizeBytes: number
}

/** A size in the unit people read; every byte of it on hover. */
export function ByteSize({ sizeBytes }: Props) {
  const locale = useLocale()
  return (
    <span className="whitespace-nowrap tabular-nums" title={formatExactBytes(sizeBytes, locale)}>
      {formatBytes(sizeBytes)}
    </span>
  )
}
