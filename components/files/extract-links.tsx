import { useTranslations } from 'next-intl'
import { extractFormats } from '#lib/contract/downloads'
import type { FilesPlace } from '#lib/contract/views/files'
import { extractFileName } from '#lib/format/file-names'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { apiUrl } from '#lib/routes/api'
import { DownloadLink } from '../downloads/download-link.tsx'
import { linkStyles } from '../ui/link.tsx'

interface Props {
  readonly place: FilesPlace
  /** Of all files in it. */
  readonly sizeBytes: number
}

/** A directory with all that is in it, as an archive. */
export function ExtractLinks({ place: { reference, platform, path, layer }, sizeBytes }: Props) {
  const t = useTranslations('files.extractLinks')
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form, therefore no fieldset
    <div role="group" aria-label={t('label')} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
      <span className="text-muted">{t('label')}</span>
      {extractFormats.map(format => (
        <DownloadLink
          key={format}
          href={apiUrl('extract', { ref: formatCanonical(reference), platform, path, layer, format })}
          fileName={extractFileName(reference, path, format)}
          sizeBytes={sizeBytes}
          className={linkStyles('underlined', 'min-h-6 min-w-6')}
        >
          {format}
        </DownloadLink>
      ))}
    </div>
  )
}
