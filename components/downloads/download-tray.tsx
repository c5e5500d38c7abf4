'use client'

import { useTranslations } from 'next-intl'
import type { ChosenDownload } from './chosen-download.ts'
import { DownloadLine } from './download-line.tsx'
import { useDownloads } from './use-downloads.ts'

export interface TrayProps {
  /** What was chosen last; it is begun as soon as it is seen. */
  readonly chosen: ChosenDownload
}

/** All downloads of this visit that the page itself writes. They go on while one walks through the pages. */
export function DownloadTray({ chosen }: TrayProps) {
  const t = useTranslations('downloads.tray')
  const { downloads, cancel, dismiss } = useDownloads(chosen)
  if (downloads.length === 0) return null
  return (
    <section
      aria-label={t('label')}
      className="fixed inset-x-3 bottom-3 z-40 ms-auto max-h-[50dvh] max-w-md divide-y overflow-y-auto rounded-lg border bg-surface shadow-lg"
    >
      {downloads.map(download => (
        <DownloadLine
          key={download.id}
          download={download}
          onCancel={() => cancel(download.id)}
          onDismiss={() => dismiss(download.id)}
        />
      ))}
    </section>
  )
}
