'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react'
import { Button } from '#components/ui/button'
import type { ComparedFile, FilesLevel } from '#lib/contract/compare/files'
import { fetchDifferences } from '#lib/queries/compare'
import { useApiFailure } from '../feedback/use-api-failure.ts'
import { treeClassName } from '../ui/tree-line-props.ts'
import { lineOf, useVirtualTree } from '../ui/use-virtual-tree.ts'
import { DifferenceLine } from './difference-line.tsx'
import { type DifferenceNode, differenceNodes } from './difference-nodes.ts'
import { differenceMove, differenceRows } from './difference-rows.ts'

interface Props {
  /** What the page lists: a directory, or everything below it. */
  readonly level: FilesLevel
  /** Query of the API for the same compare. */
  readonly query: Readonly<Record<string, string | undefined>>
  /** Page of this view; the path goes into its query. */
  readonly filePage: string
}

/** Lines in the server's answer. */
const serverLines = 200
/** Entries that are fetched at a time. */
const pageSize = 1_000

const written = (path: string) => encodeURIComponent(path).replaceAll('%2F', '/')

/** A renamed file is compared with what it was, from either of its rows. */
function pathQuery({ path, entry }: DifferenceNode): string {
  if (entry?.renamedFrom !== undefined) return `&path=${written(path)}&from-path=${written(entry.renamedFrom)}`
  if (entry?.renamedTo !== undefined) return `&path=${written(entry.renamedTo)}&from-path=${written(path)}`
  return `&path=${written(path)}`
}

interface Fetched {
  readonly entries: readonly ComparedFile[]
  readonly next?: number | undefined
}

/**
 * What differs, as a tree of any size: a directory that is not there yet is fetched when it is opened, and only lines
 * in view exist. https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export function DifferenceTree({ level, query, filePage }: Props) {
  const t = useTranslations('compare.differenceTree')
  const failure = useApiFailure()
  const [fetched, setFetched] = useState<ReadonlyMap<string, Fetched>>(() => new Map([[level.path, level]]))
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [error, setError] = useState<Error>()
  const rows = useMemo(() => {
    const childrenOf = new Map(
      [...fetched]
        .filter(([path]) => path !== level.path)
        .map(([path, { entries }]) => [path, differenceNodes(entries, path)]),
    )
    const isOpen = (path: string, isKnown: boolean) => (isKnown ? !closed.has(path) : opened.has(path))
    return differenceRows(differenceNodes(level.entries, level.path), childrenOf, isOpen)
  }, [fetched, closed, opened, level])
  const { scroller, virtualizer, tabStop, setFocused, focus, pageLines } = useVirtualTree({
    count: rows.length,
    serverLines,
  })

  async function load(path: string, cursor = 0) {
    setError(undefined)
    try {
      const found = await fetchDifferences({ ...query, path, limit: pageSize, cursor }, AbortSignal.timeout(60_000))
      if (!found) return
      setFetched(before => {
        const entries = [...(cursor > 0 ? (before.get(path)?.entries ?? []) : []), ...found.entries]
        return new Map(before).set(path, { entries, next: found.next })
      })
    } catch (cause) {
      setError(cause as Error)
    }
  }

  function toggle(index: number) {
    const row = rows[index]
    if (!row?.node.children) return
    const { path } = row.node
    const set = (before: ReadonlySet<string>, has: boolean) => {
      const next = new Set(before)
      if (has) next.add(path)
      else next.delete(path)
      return next
    }
    setClosed(before => set(before, row.isOpen))
    setOpened(before => set(before, !row.isOpen))
    setFocused(index)
    if (!row.isOpen && row.node.children.length === 0 && !fetched.has(path)) load(path)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = differenceMove(rows, tabStop, event.key, pageLines())
    if (!move) return
    event.preventDefault()
    event.stopPropagation()
    if ('focus' in move) focus(move.focus)
    else toggle(tabStop)
  }

  function onClick(event: MouseEvent) {
    const index = lineOf(event.target)
    if (index === undefined) return
    setFocused(index)
    if (event.ctrlKey || event.metaKey || event.shiftKey || !rows[index]?.node.children) return
    // A directory opens in its place; its page is for those without a script, and for a new tab.
    event.preventDefault()
    event.stopPropagation()
    toggle(index)
  }

  const more = fetched.get(level.path)?.next
  return (
    <div className="min-w-0 space-y-2">
      <p className="text-xs text-muted noscript:hidden">{t('keys')}</p>
      <div
        ref={scroller}
        role="tree"
        aria-label={t('label')}
        onKeyDown={onKeyDown}
        onClickCapture={onClick}
        className={treeClassName}
      >
        <div role="presentation" className="relative" style={{ blockSize: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            return (
              row && (
                <DifferenceLine
                  key={row.node.path + (row.isWaiting ? ' waiting' : '')}
                  row={row}
                  index={index}
                  topPx={start}
                  isTabStop={index === tabStop}
                  href={filePage + pathQuery(row.node)}
                />
              )
            )
          })}
        </div>
      </div>
      {more !== undefined && (
        <p className="text-sm text-muted">{t('cut', { shown: level.entries.length, total: level.total })}</p>
      )}
      {error && (
        <p role="alert" className="text-sm text-danger">
          {failure(error).message}{' '}
          <Button size="small" onClick={() => rows[tabStop] && load(rows[tabStop].node.path)}>
            {t('retry')}
          </Button>
        </p>
      )}
    </div>
  )
}
