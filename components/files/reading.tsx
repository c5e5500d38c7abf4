'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Progress } from '#components/ui/progress'
import type { FilesProgressLine } from '#lib/contract/files'
import type { FilesPlace } from '#lib/contract/views/files'
import { formatBytes } from '#lib/format/format-bytes'
import { streamFiles } from '#lib/queries/files'
import { Notice } from '../feedback/notice.tsx'
import { useApiFailure } from '../feedback/use-api-failure.ts'
import { addEarlyEntries, type EarlyEntries } from './early-entries.ts'
import { EarlyList } from './early-list.tsx'

interface Props {
  readonly reference: string
  readonly platform?: string
  readonly layer?: string
  /** The same page, which waits until all is read: for those without JavaScript. */
  readonly waitingPage: string
  /** Where entries are listed as they come in. */
  readonly place?: FilesPlace
}

type Progresses = ReadonlyMap<number, FilesProgressLine>

const sum = (progresses: Progresses, key: 'readBytes' | 'totalBytes' | 'entryCount') =>
  [...progresses.values()].reduce((total, progress) => total + progress[key], 0)

/** How far the first reading of an image's layers is; when it is done the page shows the files. Leaving ends it. */
export function Reading({ reference, platform, layer, waitingPage, place }: Props) {
  const t = useTranslations('files.reading')
  const router = useRouter()
  const [progresses, setProgresses] = useState<Progresses>(new Map())
  const [entries, setEntries] = useState<EarlyEntries>(new Map())
  const [isForetold, setForetold] = useState(false)
  const [error, setError] = useState<Error>()
  const failure = useApiFailure()
  const path = place?.path

  useEffect(() => {
    const leaving = new AbortController()
    async function follow() {
      const lines = streamFiles({ ref: reference, platform, layer, limit: 1 }, leaving.signal)
      for await (const told of lines) {
        if ('progress' in told) setProgresses(before => new Map(before).set(told.progress.layer, told.progress))
        else if (path !== undefined) {
          setEntries(before => addEarlyEntries(before, path, told.entries))
          if (told.by === 'soci') setForetold(true)
        }
      }
      router.refresh()
    }
    follow().catch((cause: Error) => {
      if (!leaving.signal.aborted) setError(cause)
    })
    return () => leaving.abort()
  }, [reference, platform, layer, path, router])

  if (error !== undefined) return <Notice error={failure(error)} />
  const total = sum(progresses, 'totalBytes')
  const count = sum(progresses, 'entryCount')
  const words = t('words', { read: formatBytes(sum(progresses, 'readBytes')), total: formatBytes(total), count })
  return (
    <div className="space-y-4">
      <div className="min-h-24 max-w-xl space-y-2 rounded-lg border bg-surface p-4">
        <Progress
          label={t('label')}
          done={sum(progresses, 'readBytes')}
          total={total}
          words={total === 0 ? '' : words}
        />
        <p className="text-sm text-muted">{t('why')}</p>
        <noscript>
          <a href={waitingPage}>{t('wait')}</a>
        </noscript>
      </div>
      {place && entries.size > 0 && (
        <section aria-label={t('early')} className="space-y-2">
          <p className="text-sm text-muted">{t(isForetold ? 'foretold' : 'early')}</p>
          <EarlyList entries={entries} place={place} more={t('more')} />
        </section>
      )}
    </div>
  )
}
