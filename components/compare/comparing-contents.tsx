'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '#components/ui/button'
import { formatBytes } from '#lib/format/format-bytes'
import { streamCompare } from '#lib/queries/compare'
import { useApiFailure } from '../feedback/use-api-failure.ts'
import { noProgress, type ReadProgress, withProgress } from './read-progress.ts'

interface Props {
  /** Address of the API that compares and tells how far it is. */
  readonly url: string
  /** The same page, which waits until all is read: for those without JavaScript. */
  readonly waitingPage: string
}

/** How far reading the layers of both sides is, in one line; when it is done the page shows what was found. Leaving ends it. */
export function ComparingContents({ url, waitingPage }: Props) {
  const t = useTranslations('compare.comparing')
  const router = useRouter()
  const failure = useApiFailure()
  const [isCancelled, setCancelled] = useState(false)
  const [progress, setProgress] = useState<ReadProgress>(noProgress)
  const [error, setError] = useState<Error>()

  useEffect(() => {
    if (isCancelled) return
    const leaving = new AbortController()
    async function follow() {
      for await (const next of streamCompare(url, leaving.signal)) setProgress(before => withProgress(before, next))
      router.refresh()
    }
    follow().catch((cause: Error) => {
      if (!leaving.signal.aborted) setError(cause)
    })
    return () => leaving.abort()
  }, [url, isCancelled, router])

  if (error !== undefined)
    return (
      <p role="alert" className="line-clamp-2 text-danger" title={failure(error).message}>
        {failure(error).message}
      </p>
    )
  const words = t('words', {
    read: formatBytes(progress.readBytes),
    total: formatBytes(progress.totalBytes),
    entries: progress.entryCount,
  })
  const percent = progress.totalBytes === 0 ? 0 : Math.min(100, (progress.readBytes / progress.totalBytes) * 100)
  return (
    <div className="flex min-w-0 flex-1 items-center gap-3">
      {isCancelled ? (
        <p role="status" className="min-w-0 flex-1">
          {t('cancelled')}
        </p>
      ) : (
        <>
          <div
            role="progressbar"
            aria-label={t('label')}
            aria-valuetext={words}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(percent)}
            className="h-1.5 w-24 shrink-0 overflow-hidden rounded-full bg-border sm:w-48"
          >
            <div className="h-full rounded-full bg-accent" style={{ inlineSize: `${percent}%` }} />
          </div>
          <span className="line-clamp-2 min-w-0 flex-1 tabular-nums">{words}</span>
        </>
      )}
      <Button size="small" onClick={() => setCancelled(!isCancelled)}>
        {t(isCancelled ? 'again' : 'cancel')}
      </Button>
      <noscript>
        <a href={waitingPage}>{t('wait')}</a>
      </noscript>
    </div>
  )
}
