'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { Infotip } from '#components/ui/infotip'
import { SortHead } from '#components/ui/sort-head'
import { HeadCell, Table } from '#components/ui/table'
import type { TagTableState } from '#lib/contract/tag-table'
import type { TagSort, TagsAnswer } from '#lib/contract/tags'
import type { Repository } from '#lib/oci/reference/types'
import { tagPageQuery } from '#lib/queries/tags'
import { comparePage } from '#lib/routes/compare-page'
import { manyPage } from '#lib/routes/many-pages'
import { repositoryPage } from '#lib/routes/pages'
import { aliasGroups } from './alias-marks.ts'
import { tableQuery } from './table-query.ts'
import { type TagAct, TagChoiceBar } from './tag-choice-bar.tsx'
import { TagRowLine } from './tag-row-line.tsx'
import { useTagChoice } from './use-tag-choice.ts'
import { useTagDetails } from './use-tag-details.ts'

interface Props {
  readonly repository: Repository
  /** `host/name`. */
  readonly name: string
  readonly state: TagTableState
  /** This page of rows, as the server read it. */
  readonly initial: TagsAnswer
  /** When that was: ages told by the browser's clock could differ from those the server has already written. */
  readonly now: Date
}

/** Tags of one page: names at once, digests, platforms, sizes and dates where one looks. */
export function TagTable({ repository, name, state, initial, now }: Props) {
  const t = useTranslations('repository.tagTable')
  const { data } = useQuery({ ...tagPageQuery(name, state), initialData: initial })
  const { rows, failed, observe } = useTagDetails(name, data.rows)
  const groups = aliasGroups(rows)
  const source = rows.find(row => row.details?.source !== undefined)?.details?.source
  const choice = useTagChoice(
    name,
    rows.map(row => row.tag),
  )
  const open = useOpenChosen(repository, choice.chosen)
  const href = (sort: TagSort) => repositoryPage(repository, tableQuery({ ...state, sort, cursor: undefined }))
  const head = { sort: state.sort, href }
  return (
    <form method="get" action="/matrix" onSubmit={open}>
      <input type="hidden" name="repository" value={name} />
      {failed && (
        <p role="alert" className="text-sm text-danger">
          {t('failed')}
        </p>
      )}
      {/* Fixed columns: what comes later must not move what one reads. */}
      <Table caption={t('caption')} className="table-fixed max-lg:min-w-[64rem]">
        <thead>
          <tr>
            <SortHead column="name" label={t('tag')} {...head} />
            <HeadCell className="w-44 xl:w-56">
              <Infotip tip={t('aliasesTip')}>{t('aliases')}</Infotip>
            </HeadCell>
            <HeadCell className="w-52">{t('digest')}</HeadCell>
            <HeadCell className="w-44 xl:w-72">{t('platforms')}</HeadCell>
            <SortHead column="size" label={t('size')} numeric className="w-24" {...head} />
            <SortHead column="created" label={t('created')} numeric className="w-36" {...head} />
          </tr>
        </thead>
        <tbody>
          {rows.map(row => {
            const group = groups.get(row.details?.digest ?? '')
            return (
              <TagRowLine
                key={row.tag}
                repository={repository}
                row={row}
                now={now}
                observe={observe}
                choice={choice}
                {...(group && { group })}
              />
            )
          })}
        </tbody>
      </Table>
      <TagChoiceBar count={choice.chosen.length} elsewhere={choice.elsewhere} onClear={choice.clear} />
      {/* In the space below the bar: it comes with the details, and must move nothing. */}
      <p className="-mb-6 min-h-6 text-sm text-muted">{source !== undefined && t('source', { host: source })}</p>
    </form>
  )
}

/** With a script the address is the one that is shared; without it the form sends a parameter for each box. */
function useOpenChosen(repository: Repository, tags: readonly string[]) {
  const router = useRouter()
  return (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    // The Enter key on a box submits by the first button.
    const act = (submitter as HTMLButtonElement | null)?.value as TagAct | undefined
    const references = tags.map(tag => ({ ...repository, tag }))
    if (act === undefined || act === 'compare') router.push(comparePage(references.at(-1), references[0]))
    else router.push(manyPage(act, { repositories: [repository], references }))
  }
}
