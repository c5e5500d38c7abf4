'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Skeleton } from '#components/ui/skeleton'
import type { RegistryAnswer } from '#lib/contract/registries'
import { errorCodes } from '#lib/errors/codes'
import { registryQuery } from '#lib/queries/registries'

interface Props {
  readonly host: string
  /** Whether it is worth asking how many repositories there are. */
  readonly lists: boolean
}

interface State {
  readonly mark: string
  readonly words: string
}

const repositoriesWords = ({ repositories }: RegistryAnswer, lists: boolean): string => {
  if (!lists || !repositories) return 'does not list repositories'
  const { count, more } = repositories
  return `${count}${more ? ' and more' : ''} ${count === 1 && !more ? 'repository' : 'repositories'}`
}

function stateOf(answer: RegistryAnswer, lists: boolean): State {
  if (answer.error) return { mark: 'bg-danger', words: errorCodes[answer.error.code].title.toLowerCase() }
  return { mark: 'bg-success', words: `Reachable · ${repositoriesWords(answer, lists)}` }
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
  const state: State | undefined = isError
    ? { mark: 'bg-danger', words: 'could not be asked' }
    : data && stateOf(data, lists)
  return (
    <p ref={place} className="flex min-h-5 noscript:hidden items-center gap-1.5 text-sm text-muted" aria-live="polite">
      <span aria-hidden className={`mx-1 size-2 shrink-0 rounded-full ${state?.mark ?? 'bg-border-strong'}`} />
      {state ? <span className="min-w-0 first-letter:uppercase">{state.words}</span> : <Skeleton width="9rem" />}
    </p>
  )
}
