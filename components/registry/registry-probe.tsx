'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Skeleton } from '#components/ui/skeleton'
import type { RegistryAnswer } from '#lib/contract/registries'
import { registryQuery } from '#lib/queries/registries'

interface Props {
  readonly host: string
  /** Whether it is worth asking how many repositories there are. */
  readonly lists: boolean
}

function markOf(answer: RegistryAnswer | undefined, failed: boolean): string {
  if (failed || answer?.error) return 'bg-danger'
  return answer ? 'bg-success' : 'bg-border-strong'
}

/** Asks the registry once its card is in view; a slow one keeps nobody waiting but itself. */
export function RegistryProbe({ host, lists }: Props) {
  const place = useRef<HTMLParagraphElement>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (!place.current) return
    const observer = new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting)) setSeen(true)
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  const { data, isError } = useQuery({ ...registryQuery(host), enabled: seen })
  return (
    <p ref={place} className="flex min-h-5 noscript:hidden items-center gap-1.5 text-sm text-muted" aria-live="polite">
      <span aria-hidden className={`mx-1 size-2 shrink-0 rounded-full ${markOf(data, isError)}`} />
      {data || isError ? (
        <span className="min-w-0">
          <ProbeWords answer={isError ? undefined : data} lists={lists} />
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
  if (!lists || !answer.repositories) return t('unlisted')
  const { count, more } = answer.repositories
  return t(more ? 'more' : 'listed', { count })
}
