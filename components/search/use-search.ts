import { useCallback, useEffect, useRef, useState } from 'react'
import type { SearchLine } from '#lib/contract/search'
import { streamSearch } from '#lib/queries/search'
import { addLine, progressOf, type SearchProgress, sortByRank } from './search-progress.ts'

export interface RunningSearch {
  readonly progress: SearchProgress
  /** What kept the search from being asked at all. */
  readonly error: Error | undefined
  /** Asks one registry once more; `fresh` reads its list of repositories anew. */
  readonly askAgain: (registry: string, fresh: boolean) => void
  readonly sort: () => void
}

/** Answers that come in the same moment are shown together: each change of the page costs the reader's eye. */
const settleMs = 80

/** What is at hand is shown at once, in its order; the rest comes from the registries. Leaving the page ends the asking. */
export function useSearch(text: string, lines: readonly SearchLine[], isComplete: boolean): RunningSearch {
  const [progress, setProgress] = useState(() => ({ ...progressOf(lines), isEnded: isComplete }))
  const [error, setError] = useState<Error>()
  const running = useRef(new AbortController())

  const follow = useCallback(
    async (call: { readonly registry?: string; readonly fresh?: boolean }, signal: AbortSignal) => {
      let pending: SearchLine[] = []
      let timer: ReturnType<typeof setTimeout> | undefined
      const flush = () => {
        const given = pending
        pending = []
        timer = undefined
        setProgress(before => given.reduce(addLine, before))
      }
      try {
        for await (const line of streamSearch({ q: text, ...call }, signal)) {
          pending.push(line)
          timer ??= setTimeout(flush, settleMs)
        }
        flush()
      } catch (cause) {
        if (!signal.aborted) setError(cause as Error)
      } finally {
        clearTimeout(timer)
      }
    },
    [text],
  )

  useEffect(() => {
    const leaving = new AbortController()
    running.current = leaving
    if (!isComplete) void follow({}, leaving.signal)
    return () => leaving.abort()
  }, [isComplete, follow])

  return {
    progress,
    error,
    askAgain: (registry, fresh) => void follow({ registry, fresh }, running.current.signal),
    sort: () => setProgress(sortByRank),
  }
}
