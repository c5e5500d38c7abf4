'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { Progress } from '#components/ui/progress'
import { VisibleText } from '#components/ui/visible-text'
import { formatBytes } from '#lib/format/format-bytes'
import { Notice } from '../feedback/notice.tsx'
import { useApiFailure } from '../feedback/use-api-failure.ts'
import { type Download, isRunning } from './use-downloads.ts'

interface Props {
  readonly download: Download
  readonly onCancel: () => void
  readonly onDismiss: () => void
}

/** One download: what it is called, how far it is, and what became of it. */
export function DownloadLine({ download: { name, state }, onCancel, onDismiss }: Props) {
  const t = useTranslations('downloads.line')
  const failure = useApiFailure()
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form, therefore no fieldset
    <div role="group" aria-label={name} className="space-y-2 p-3">
      <div className="flex items-center gap-3">
        <p className="min-w-0 flex-1 truncate text-sm font-medium">
          <VisibleText text={name} limit={200} />
        </p>
        {isRunning(state) ? (
          <Button size="small" onClick={onCancel}>
            {t('cancel')}
          </Button>
        ) : (
          <Button size="small" tone="quiet" onClick={onDismiss}>
            {t('dismiss')}
          </Button>
        )}
      </div>
      {state.kind === 'asking' && <Progress label={t('asking')} done={0} words="" />}
      {state.kind === 'saving' && <Saving {...state} />}
      <div role="status" className="text-sm empty:hidden">
        {state.kind === 'saved' && t('saved', { size: formatBytes(state.sizeBytes) })}
        {state.kind === 'cancelled' && t('cancelled')}
      </div>
      {state.kind === 'failed' && <Notice error={failure(state.error)} level={3} />}
    </div>
  )
}

function Saving({ receivedBytes, totalBytes }: Extract<Download['state'], { kind: 'saving' }>) {
  const t = useTranslations('downloads.line')
  const received = formatBytes(receivedBytes)
  if (totalBytes === undefined) return <Progress label={t('saving')} done={receivedBytes} words={received} />
  const words = t('words', { received, total: formatBytes(totalBytes) })
  return <Progress label={t('saving')} done={receivedBytes} total={totalBytes} words={words} />
}
