'use client'

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { useApiFailure } from '../feedback/use-api-failure.ts'
import { placePage } from './files-address.ts'
import { recallTree } from './remembered-trees.ts'
import { treeStep } from './tree-keys.ts'
import { TreeLine } from './tree-line.tsx'
import type { TreePart } from './tree-model.ts'
import { type TreeListing, useTreeWindows } from './use-tree-windows.ts'
import { useTypeahead } from './use-typeahead.ts'

interface Props extends TreeListing {
  /** The way to what the page shows, from the root down. */
  readonly parts: readonly TreePart[]
  /** Path of what the page shows, symbolic links above it followed. */
  readonly currentPath: string
}

const lineHeightPx = 28
/** Lines in the server's answer. */
const serverLines = 30

/** What two trees that list the same have in common. */
const keyOf = ({ place: { reference, platform, layer, whole }, removed }: TreeListing) =>
  JSON.stringify([formatCanonical(reference), platform, layer, whole, removed])

/**
 * All files of an image as a tree of any size: a directory is fetched when it is opened, a window of its entries when it is
 * looked at, and only lines in view exist. https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export function FileTree({ parts, currentPath, ...listing }: Props) {
  const t = useTranslations('files.fileTree')
  const failure = useApiFailure()
  const [tree] = useState(() => recallTree(keyOf(listing), parts))
  const { model } = tree
  const current = model.find(currentPath)
  const [focused, setFocused] = useState(current ? model.indexOf(current.directory, current.at) : 0)
  const scroller = useRef<HTMLDivElement>(null)
  const tabStop = Math.min(focused, model.count - 1)
  const virtualizer = useVirtualizer({
    count: model.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeightPx,
    overscan: 10,
    initialRect: { width: 0, height: serverLines * lineHeightPx },
    initialOffset: () => tree.scrollTopPx,
    // What has the focus must not vanish when it is scrolled out of sight.
    rangeExtractor: range => {
      const shown = defaultRangeExtractor(range)
      return shown.includes(tabStop) ? shown : [...shown, tabStop].sort((a, b) => a - b)
    },
  })
  const { startIndex = 0, endIndex = serverLines } = virtualizer.range ?? {}
  const { error, retry, redraw } = useTreeWindows(model, listing, startIndex, Math.min(endIndex, model.count - 1))
  const typeahead = useTypeahead()

  function focus(index: number) {
    setFocused(index)
    virtualizer.scrollToIndex(index)
    // The line exists from the next frame on.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }),
    )
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page
  useLayoutEffect(() => {
    if (current) virtualizer.scrollToIndex(model.indexOf(current.directory, current.at), { align: 'auto' })
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page
  useEffect(() => {
    if (tree.takesFocus) focus(tabStop)
    tree.takesFocus = false
  }, [])

  function toggle(index: number) {
    const line = model.lineAt(index)
    if (model.openAt(line.directory, line.at)) model.close(line)
    else model.open(line)
    setFocused(index)
    redraw()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') tree.takesFocus = true
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / lineHeightPx) - 1)
    const step = treeStep(model, tabStop, event.key, page)
    const found = step
      ? undefined
      : typeahead(event.key, text => model.search(tabStop - (text.length > 1 ? 1 : 0), text))
    if (!step && found === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (found !== undefined) focus(found)
    else if (step?.kind === 'focus') focus(step.index)
    else if (step) toggle(tabStop)
  }

  function onClick(event: MouseEvent) {
    const line = (event.target as HTMLElement).closest<HTMLElement>('[data-index]')
    if (!line) return
    setFocused(Number(line.dataset.index))
    if (!(event.target as HTMLElement).closest('[data-twist]')) return
    event.preventDefault()
    toggle(Number(line.dataset.index))
  }

  const texts = {
    ...{ loading: t('loading'), empty: t('empty') },
    ...{ added: t('added'), changed: t('changed'), removed: t('removed') },
  }
  return (
    <div className="min-h-0">
      <div
        ref={scroller}
        role="tree"
        aria-label={t('label')}
        onKeyDown={onKeyDown}
        onClickCapture={onClick}
        onScroll={event => {
          tree.scrollTopPx = event.currentTarget.scrollTop
        }}
        className="max-h-[70dvh] overflow-y-auto rounded-lg border bg-surface p-1 text-sm"
      >
        <div role="presentation" className="relative" style={{ blockSize: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const { directory, at, level, entry } = model.lineAt(index)
            return (
              <TreeLine
                key={index}
                index={index}
                topPx={start}
                heightPx={lineHeightPx}
                level={level}
                position={at + 1}
                siblings={directory.total ?? -1}
                entry={entry}
                isEmpty={directory.total === 0}
                isOpen={model.openAt(directory, at) !== undefined}
                isCurrent={entry?.path === currentPath}
                isTabStop={index === tabStop}
                href={entry ? placePage(listing.place, entry.path) : ''}
                texts={texts}
              />
            )
          })}
        </div>
      </div>
      {error && (
        <p role="alert" className="mt-2 flex flex-wrap items-baseline gap-2 text-sm text-danger">
          {failure(error).message}
          <Button size="small" onClick={retry}>
            {t('retry')}
          </Button>
        </p>
      )}
    </div>
  )
}
