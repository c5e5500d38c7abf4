import { useTranslations } from 'next-intl'
import { Link } from '#components/ui/link'
import { DropAnywhere } from './drop-anywhere.tsx'

interface Props {
  /** The page where an archive is chosen. */
  readonly page: string
}

/** That the page takes archives. */
export function ArchiveHint({ page }: Props) {
  const t = useTranslations('import.dropAnywhere')
  return (
    <DropAnywhere over={t('over')}>
      <p className="mt-2 text-sm text-muted">{t.rich('words', { open: parts => <Link href={page}>{parts}</Link> })}</p>
    </DropAnywhere>
  )
}
