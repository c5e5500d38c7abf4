'use client'

import { useQueries } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { TagRow, TagsAnswer } from '#lib/contract/tags'
import { tagDetailsQuery } from '#lib/queries/tags'

/** Rows that are asked for together: one request each, small enough to fill in while one looks. */
const chunkSize = 20

function chunks(rows: readonly TagRow[]): readonly (readonly string[])[] {
  const names = rows.filter(row => !row.details && !row.error).map(row => row.tag)
  return Array.from({ length: Math.ceil(names.length / chunkSize) }, (_, index) =>
    names.slice(index * chunkSize, (index + 1) * chunkSize),
  )
}

function merge(rows: readonly TagRow[], answers: readonly (TagsAnswer | undefined)[]): readonly TagRow[] {
  const known = new Map(answers.flatMap(answer => answer?.rows ?? []).map(row => [row.tag, row]))
  return rows.map(row => known.get(row.tag) ?? row)
}

/**
 * Details of the rows that were in view: a chunk of rows is asked for when one of them comes near the screen.
 * `observe` is the ref of every row.
 */
export function useTagDetails(repository: string, rows: readonly TagRow[]) {
  const parts = useMemo(() => chunks(rows), [rows])
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const observer = useRef<IntersectionObserver>(undefined)
  const elements = useRef(new Set<HTMLElement>())

  useEffect(() => {
    const watcher = new IntersectionObserver(
      entries => {
        const tags = entries.flatMap(({ isIntersecting, target }) =>
          isIntersecting && target instanceof HTMLElement ? [target.dataset.tag ?? ''] : [],
        )
        if (tags.length > 0) setSeen(before => new Set([...before, ...tags]))
      },
      { rootMargin: '200px' },
    )
    observer.current = watcher
    for (const element of elements.current) watcher.observe(element)
    return () => watcher.disconnect()
  }, [])

  const observe = useCallback((element: HTMLElement | null) => {
    if (!element) return
    elements.current.add(element)
    observer.current?.observe(element)
    return () => {
      elements.current.delete(element)
      observer.current?.unobserve(element)
    }
  }, [])

  const answers = useQueries({
    queries: parts.map(names => ({
      ...tagDetailsQuery(repository, names),
      enabled: names.some(name => seen.has(name)),
    })),
    combine: results => ({
      data: results.map(result => result.data),
      failed: results.some(result => result.isError),
    }),
  })
  return { rows: useMemo(() => merge(rows, answers.data), [rows, answers.data]), failed: answers.failed, observe }
}
