'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '#components/ui/button'
import { Progress } from '#components/ui/progress'
import type { ReadingProgress } from '#lib/contract/chosen-images'
import { formatBytes } from '#lib/format/format-bytes'
import { streamReading } from '#lib/queries/many'
import { Notice } from '../feedback/notice.tsx'
import { useApiFailure } from '../feedback/use-api-failure.ts'

interface Props {
  /** Address of the API that reads and tells how far it is. */
  readonly url: string
  /** The same page, which waits until all is read: for those without JavaScript. */
  readonly waitingPage: string
}

/** How far reading the layers of many images is; when it is done the page shows what was found. Leaving ends it. */
export function ReadingMany({ url, waitingPage }: Props) {
  const t = useTranslations('chosen.reading')
  const router = useRouter()
  const [isCancelled, setCancelled] = useState(false)
  const [progress, setProgress] = useState<ReadingProgress>()
  const [error, setError] = useState<Error>()
  const failure = useApiFailure()

  useEffect(() => {
    if (isCancelled) return
    const leaving = new AbortController()
    async function follow() {
      for await (const next of streamReading(url, leaving.signal)) setProgress(next)
      router.refresh()
    }
    follow().catch((cause: Error) => {
      if (!leaving.signal.aborted) setError(cause)
    })
    return () => leaving.abort()
  }, [url, isCancelled, router])

  if (error !== undefined) return <Notice error={failure(error)} />
  const { readBytes = 0, totalBytes = 0, imagesRead = 0, imageCount = 0 } = progress ?? {}
  return (
    <div className="min-h-32 max-w-xl space-y-3 rounded-lg border bg-surface p-4">
      {isCancelled ? (
        <p role="status" className="text-sm">
          {t('cancelled')}
        </p>
      ) : (
        <Progress
          label={t('label')}
          done={readBytes}
          total={totalBytes}
          words={t('words', {
            read: formatBytes(readBytes),
            total: formatBytes(totalBytes),
            images: imagesRead,
            count: imageCount,
          })}
        />
      )}
      <Button onClick={() => setCancelled(!isCancelled)}>{t(isCancelled ? 'again' : 'cancel')}</Button>
      <noscript>
        <a href={waitingPage}>{t('wait')}</a>
      </noscript>
    </div>
  )
}
