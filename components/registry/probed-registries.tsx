'use client'

import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useDeferredValue, useMemo } from 'react'
import type { RegistryAnswer } from '#lib/contract/registries'
import { probesQuery, type RegistryAnswers } from '#lib/queries/registries'
import { useIdle } from '../ui/use-idle.ts'

interface Probes {
  readonly answers: RegistryAnswers
  /** Whoever has not answered until then does not any more. */
  readonly ended: boolean
}

const none: Probes = { answers: new Map(), ended: false }
const Probed = createContext(none)

/**
 * Asks the registries of the page, in one question for all. Their answers are shown in React's own time and not, as
 * react-query tells of them, before anything else: dozens at once would hold up the reader.
 */
export function ProbedRegistries({ children }: { readonly children: ReactNode }) {
  const { data: answers = none.answers, isFetched, isFetching } = useQuery({ ...probesQuery(), enabled: useIdle() })
  const ended = isFetched && !isFetching
  const probes = useDeferredValue(useMemo(() => ({ answers, ended }), [answers, ended]))
  return <Probed value={probes}>{children}</Probed>
}

/** What a registry of the page has answered; `failed` where it could not even be asked. */
export function useProbed(host: string): { readonly answer: RegistryAnswer | undefined; readonly failed: boolean } {
  const { answers, ended } = use(Probed)
  const answer = answers.get(host)
  return { answer, failed: ended && !answer }
}
