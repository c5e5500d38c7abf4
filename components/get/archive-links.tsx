import { useTranslations } from 'next-intl'
import { linkStyles } from '#components/ui/link'
import { archiveFormats } from '#lib/contract/downloads'
import { archiveFileName } from '#lib/format/file-names'
import type { GetTarget } from '#lib/format/get/get-target'
import { formatPlatform } from '#lib/oci/manifest/platform'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { apiUrl } from '#lib/routes/api'
import { DownloadLink } from '../downloads/download-link.tsx'

interface Props {
  readonly target: GetTarget
}

/** The whole image as one file, for whoever has no client at hand, or carries it to where there is no network. */
export function ArchiveLinks({ target: { repository, tag, digest, platform } }: Props) {
  const t = useTranslations('get.archiveLinks')
  const reference = { ...repository, ...(tag !== undefined && { tag }), digest }
  const ref = formatCanonical(reference)
  return (
    <p className="mt-3 flex flex-wrap items-baseline gap-x-3 text-sm">
      <span className="text-muted">{t('words')}</span>
      {archiveFormats.map(format => (
        <DownloadLink
          key={format}
          href={apiUrl('archive', { ref, platform: platform && formatPlatform(platform), format })}
          fileName={archiveFileName(reference, format)}
          className={linkStyles('underlined')}
        >
          {format}
        </DownloadLink>
      ))}
    </p>
  )
}
