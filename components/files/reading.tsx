'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Progress } from '#components/ui/progress'
import type { FilesProgressLine } from '#lib/contract/files'
import { formatBytes } from '#lib/format/format-bytes'
import { streamFiles } from '#lib/queries/files'
import { Notice } from '../feedback/notice.tsx'
import { useApiFailure } from '../feedback/use-api-failure.ts'

interface Props {
  readonly reference: string
  readonly platform?: string
  readonly layer?: string
  /** The same page, which waits until all is read: for those without JavaScript. */
  readonly waitingPage: string
}

type Progresses = ReadonlyMap<number, FilesProgressLine>

const sum = (progresses: Progresses, key: 'readBytes' | 'totalBytes' | 'entryCount') =>
  [...progresses.values()].reduce((total, progress) => total + progress[key], 0)

/** How far the first reading of an image's layers is; when it is done the page shows the files. Leaving ends it. */
export function Reading({ reference, platform, layer, waitingPage }: Props) {
  const t = useTranslations('files.reading')
  const router = useRouter()
  const [progresses, setProgresses] = useState<Progresses>(new Map())
  const [error, setError] = useState<Error>()
  const failure = useApiFailure()

  useEffect(() => {
    const leaving = new AbortController()
    async function follow() {
      const lines = streamFiles({ ref: reference, platform, layer, limit: 1 }, leaving.signal)
      for await (const progress of lines) setProgresses(before => new Map(before).set(progress.layer, progress))
      router.refresh()
    }
    follow().catch((cause: Error) => {
      if (!leaving.signal.aborted) setError(cause)
    })
    return () => leaving.abort()
  }, [reference, platform, layer, router])

  if (error !== undefined) return <Notice error={failure(error)} />
  const total = sum(progresses, 'totalBytes')
  return (
    <div className="min-h-40 max-w-xl space-y-2 rounded-lg border bg-surface p-4">
      <Progress
        label={t('label')}
        done={sum(progresses, 'readBytes')}
        total={total}
        words={t('words', {
          read: formatBytes(sum(progresses, 'readBytes')),
          total: formatBytes(total),
          entries: sum(progresses, 'entryCount'),
        })}
      />
      <p className="text-sm text-muted">{t('why')}</p>
      <noscript>
        <a href={waitingPage}>{t('wait')}</a>
      </noscript>
    </div>
  )
}
