'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { FilterInput } from '#components/ui/filter-input'
import type { TagTableState } from '#lib/contract/tag-table'
import type { Repository } from '#lib/oci/reference/types'
import { repositoryPage } from '#lib/routes/pages'
import { tableQuery } from './table-query.ts'

interface Props {
  readonly repository: Repository
  readonly state: TagTableState
}

const typingPauseMs = 250

/** A GET form that also filters while one types; the filter is part of the address either way. */
export function FilterForm({ repository, state }: Props) {
  const t = useTranslations('repository.filterForm')
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const { sort, kind } = tableQuery({ ...state, cursor: undefined })

  function onFilter(filter: string) {
    clearTimeout(timer.current)
    const page = repositoryPage(repository, tableQuery({ ...state, filter, cursor: undefined }))
    timer.current = setTimeout(() => router.replace(page, { scroll: false }), typingPauseMs)
  }
  return (
    <form method="get" action={repositoryPage(repository)} className="w-full max-w-80">
      {sort !== undefined && <input type="hidden" name="sort" value={sort} />}
      {kind !== undefined && <input type="hidden" name="kind" value={kind} />}
      <FilterInput label={t('filter')} name="filter" defaultValue={state.filter} onFilter={onFilter} />
    </form>
  )
}
