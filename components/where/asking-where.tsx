'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { WherePlace, WhereRow } from '#lib/contract/where'
import { streamWhere } from '#lib/queries/where'
import { Notice } from '../feedback/notice.tsx'
import { useApiFailure } from '../feedback/use-api-failure.ts'
import { WhereTable } from './where-table.tsx'

interface Props {
  readonly reference: string
  readonly platform?: string
  readonly tag?: string
  readonly places: readonly WherePlace[]
  readonly waitingPage: string
  readonly now: Date
}

/** The places as they answer; leaving the page ends the asking. */
export function AskingWhere({ reference, platform, waitingPage, ...table }: Props) {
  const t = useTranslations('where.table')
  const [rows, setRows] = useState<readonly WhereRow[]>([])
  const [error, setError] = useState<Error>()
  const failure = useApiFailure()
  useEffect(() => {
    const leaving = new AbortController()
    async function follow() {
      setRows([])
      for await (const row of streamWhere({ ref: reference, platform }, leaving.signal))
        setRows(before => [...before, row])
    }
    follow().catch((cause: Error) => {
      if (!leaving.signal.aborted) setError(cause)
    })
    return () => leaving.abort()
  }, [reference, platform])
  if (error !== undefined) return <Notice error={failure(error)} />
  return (
    <>
      <WhereTable rows={rows} {...table} />
      <noscript>
        <a href={waitingPage}>{t('wait')}</a>
      </noscript>
    </>
  )
}
