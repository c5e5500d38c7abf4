'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Skeleton } from '#components/ui/skeleton'
import type { RegistryAnswer } from '#lib/contract/registries'
import { probesQuery, registryQuery } from '#lib/queries/registries'

interface Props {
  readonly host: string
  /** Whether it is worth asking how many repositories there are. */
  readonly lists: boolean
  /** One of many on its page: one question to the server brings the answers of all. */
  readonly amongOthers?: boolean
}

function useAnswer(host: string, amongOthers: boolean) {
  const all = useQuery({ ...probesQuery(), enabled: amongOthers })
  const { data, isError } = useQuery({ ...registryQuery(host), enabled: !amongOthers })
  return { answer: data, failed: amongOthers ? !data && all.isFetched && !all.isFetching : isError }
}

function markOf(answer: RegistryAnswer | undefined, failed: boolean): string {
  if (failed || answer?.error) return 'bg-danger'
  return answer ? 'bg-success' : 'bg-border-strong'
}

/** Whether a registry answers now; a slow one keeps nobody waiting but itself. */
export function RegistryProbe({ host, lists, amongOthers = false }: Props) {
  const { answer, failed } = useAnswer(host, amongOthers)
  return (
    <p
      className="flex min-h-5 noscript:hidden items-center gap-1.5 text-sm text-muted"
      // A page full of cards would not stop talking.
      {...(!amongOthers && { 'aria-live': 'polite' })}
    >
      <span aria-hidden className={`mx-1 size-2 shrink-0 rounded-full ${markOf(answer, failed)}`} />
      {answer || failed ? (
        <span className="min-w-0">
          <ProbeWords answer={failed ? undefined : answer} lists={lists} />
        </span>
      ) : (
        <Skeleton width="9rem" />
      )}
    </p>
  )
}

interface ProbeWordsProps {
  /** Absent where the question itself failed. */
  readonly answer: RegistryAnswer | undefined
  readonly lists: boolean
}

function ProbeWords({ answer, lists }: ProbeWordsProps) {
  const t = useTranslations('registry.registryProbe')
  const notice = useTranslations('feedback.notice')
  if (!answer) return t('failed')
  if (answer.error) return notice(`titles.${answer.error.code}`)
  // Of a registry whose vendor lists them, a page of many does not ask how many there are.
  if (!answer.repositories) return t(lists && answer.registry.capabilities.list.can === 'yes' ? 'answers' : 'unlisted')
  if (!lists) return t('unlisted')
  const { count, more } = answer.repositories
  return t(more ? 'more' : 'listed', { count })
}
