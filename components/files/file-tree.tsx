'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useState } from 'react'
import { Button } from '#components/ui/button'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { useApiFailure } from '../feedback/use-api-failure.ts'
import { treeClassName } from '../ui/tree-line-props.ts'
import { lineOf, useVirtualTree } from '../ui/use-virtual-tree.ts'
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
  const { scroller, virtualizer, tabStop, setFocused, focus, pageLines } = useVirtualTree({
    count: model.count,
    serverLines,
    initialFocus: current ? model.indexOf(current.directory, current.at) : 0,
    initialOffsetPx: () => tree.scrollTopPx,
  })
  const { startIndex = 0, endIndex = serverLines } = virtualizer.range ?? {}
  const { error, retry, redraw } = useTreeWindows(model, listing, startIndex, Math.min(endIndex, model.count - 1))
  const typeahead = useTypeahead()

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
    const step = treeStep(model, tabStop, event.key, pageLines())
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
    const line = lineOf(event.target)
    if (line === undefined) return
    setFocused(line)
    if (!(event.target as HTMLElement).closest('[data-twist]')) return
    event.preventDefault()
    toggle(line)
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
        className={treeClassName}
      >
        <div role="presentation" className="relative" style={{ blockSize: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const { directory, at, level, entry } = model.lineAt(index)
            return (
              <TreeLine
                key={index}
                index={index}
                topPx={start}
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
