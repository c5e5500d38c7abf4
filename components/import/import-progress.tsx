'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { Progress } from '#components/ui/progress'
import { formatBytes } from '#lib/format/format-bytes'
import type { ImportState } from './use-import.ts'

interface Props {
  readonly state: ImportState
  readonly totalBytes: number
  readonly onCancel: () => void
}

/** How much of an archive has been sent; then it is verified, which takes a moment for each GB. */
export function ImportProgress({ state, totalBytes, onCancel }: Props) {
  const t = useTranslations('import.importProgress')
  const sentBytes = state.kind === 'sending' ? Math.min(state.sentBytes, totalBytes) : totalBytes
  const isSent = sentBytes >= totalBytes
  const label = state.kind === 'opening' ? t('opening') : isSent ? t('verifying') : t('sending')
  return (
    <div className="max-w-xl space-y-2">
      <Progress
        label={label}
        done={sentBytes}
        total={totalBytes}
        words={t('words', { sent: formatBytes(sentBytes), total: formatBytes(totalBytes) })}
      />
      {state.kind === 'sending' && <Button onClick={onCancel}>{t('cancel')}</Button>}
    </div>
  )
}
