import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import type { FilesPlace } from '#lib/contract/views/files'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { fetchFiles } from '#lib/queries/files'
import { treeEntry } from './tree-entry.ts'
import { type TreeModel, windowSize } from './tree-model.ts'

/** What is only passed on the way elsewhere is not fetched. */
const restMs = 60

export interface TreeListing {
  readonly place: FilesPlace
  /** Index of the layer whose changes are marked. */
  readonly layer: number | undefined
  readonly removed: boolean
}

type Missing = ReturnType<TreeModel['missing']>[number]

const keyOf = ({ directory, number }: Missing) => `${directory.path}\n${number}`

/** Fetches what the lines from `first` to `last` show, and lets go of what is no longer looked at. */
export function useTreeWindows(model: TreeModel, listing: TreeListing, first: number, last: number) {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const [error, setError] = useState<Error>()
  const fetching = useRef(new Map<string, AbortController>())
  const { place, layer, removed } = listing
  const { reference, platform, layer: digest, whole } = place

  const fetchWindow = useCallback(
    async ({ directory, number }: Missing, signal: AbortSignal) => {
      const offset = number * windowSize
      const query = {
        ...{ ref: formatCanonical(reference), platform, layer: digest, path: directory.path },
        ...{ whole: whole ? 1 : undefined, removed: removed ? 1 : undefined, cursor: offset, limit: windowSize },
      }
      const { total, entries } = await fetchFiles(query, signal)
      model.fill(directory, { path: directory.path, total, offset, entries: entries.map(row => treeEntry(row, layer)) })
      redraw()
    },
    [model, reference, platform, digest, whole, removed, layer],
  )

  const { version } = model
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version may miss other windows
  useEffect(() => {
    if (error) return
    const timer = setTimeout(() => {
      const missing = model.missing(first, last)
      const wanted = new Set(missing.map(keyOf))
      for (const [key, controller] of fetching.current) if (!wanted.has(key)) controller.abort()
      for (const one of missing) {
        const key = keyOf(one)
        if (fetching.current.has(key)) continue
        const controller = new AbortController()
        fetching.current.set(key, controller)
        fetchWindow(one, controller.signal)
          .catch((cause: Error) => {
            if (!controller.signal.aborted) setError(cause)
          })
          .finally(() => fetching.current.delete(key))
      }
    }, restMs)
    return () => clearTimeout(timer)
  }, [model, version, first, last, error, fetchWindow])

  useEffect(() => {
    const { current } = fetching
    return () => {
      for (const controller of current.values()) controller.abort()
      current.clear()
    }
  }, [])

  return { error, retry: () => setError(undefined), redraw }
}
