import { useTranslations } from 'next-intl'
import type { ComparePlace } from '#lib/contract/views/compare'
import { compareApiUrl } from './compare-state.ts'
import { CopyMarkdown } from './copy-markdown.tsx'

interface Props {
  readonly place: ComparePlace
}

/** The summary as text for a ticket, and as JSON for a program. */
export function CompareExport({ place }: Props) {
  const t = useTranslations('compare.export')
  const levels = 'config,files,packages'
  const markdown = compareApiUrl(place, { view: levels, format: 'markdown' })
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 border-t pt-3 text-sm">
      <CopyMarkdown url={markdown} />
      <a href={markdown} className="text-accent underline underline-offset-3">
        {t('markdown')}
      </a>
      <a href={compareApiUrl(place, { view: levels })} className="text-accent underline underline-offset-3">
        {t('json')}
      </a>
    </p>
  )
}
