import { clsx } from 'clsx'
import ChevronIcon from 'lucide-react/icons/chevron-right'
import LinkIcon from 'lucide-react/icons/corner-down-right'
import FileIcon from 'lucide-react/icons/file'
import FolderIcon from 'lucide-react/icons/folder'
import { memo } from 'react'
import { Link } from '#components/ui/link'
import { makeVisible } from '#lib/format/make-visible'
import type { TreeEntry } from './tree-model.ts'

export interface TreeTexts {
  readonly loading: string
  readonly empty: string
  readonly added: string
  readonly changed: string
  readonly removed: string
}

interface Props {
  readonly index: number
  readonly topPx: number
  readonly heightPx: number
  readonly level: number
  readonly position: number
  readonly siblings: number
  /** Absent while it is fetched; of an empty directory there is none. */
  readonly entry: TreeEntry | undefined
  readonly isEmpty: boolean
  readonly isOpen: boolean
  readonly isCurrent: boolean
  readonly isTabStop: boolean
  readonly href: string
  readonly texts: TreeTexts
}

const glyphs = { added: '+', changed: '~', removed: '−' } as const
const glyphStyles = { added: 'text-added', changed: 'text-changed', removed: 'text-removed' } as const

/** One line of the tree, where it stands among all of them. The tree handles its keys and clicks. */
export const TreeLine = memo(function TreeLine(props: Props) {
  const { index, topPx, heightPx, level, entry, isOpen, isCurrent, isTabStop, href, texts } = props
  const common = {
    role: 'treeitem',
    'data-index': index,
    'aria-level': level,
    'aria-posinset': props.position,
    'aria-setsize': props.siblings,
    tabIndex: isTabStop ? 0 : -1,
    style: {
      blockSize: heightPx,
      transform: `translateY(${topPx}px)`,
      paddingInlineStart: `${(level - 1) * 0.875 + 0.25}rem`,
    },
    className: clsx(
      'absolute inset-x-0 top-0 flex items-center gap-1 rounded-md pe-2 -outline-offset-2 hover:bg-hover',
      isCurrent && 'bg-accent-soft font-medium',
    ),
  } as const
  if (!entry)
    return (
      <div {...common} aria-disabled {...(!props.isEmpty && { 'aria-busy': true })}>
        <span className="ps-5 text-muted">{props.isEmpty ? texts.empty : texts.loading}</span>
      </div>
    )
  const { name, isDirectory, isLink, change, removed } = entry
  const Icon = isDirectory ? FolderIcon : isLink ? LinkIcon : FileIcon
  return (
    <Link
      href={href}
      tone="bare"
      {...common}
      aria-selected={isCurrent}
      {...(isDirectory && { 'aria-expanded': isOpen })}
    >
      <span data-twist={isDirectory ? '' : undefined} className="size-4 shrink-0 text-muted">
        {isDirectory && <ChevronIcon aria-hidden className={clsx('size-4', isOpen && 'rotate-90')} />}
      </span>
      <Icon aria-hidden className={clsx('size-4 shrink-0', isDirectory ? 'text-accent' : 'text-muted')} />
      <bdi className={clsx('min-w-0 truncate', removed && 'text-muted line-through')} title={makeVisible(name)}>
        {makeVisible(name)}
      </bdi>
      {change && (
        <span className={clsx('ms-auto shrink-0 font-mono font-semibold', glyphStyles[change])} title={texts[change]}>
          <span aria-hidden>{glyphs[change]}</span>
          <span className="sr-only">{texts[change]}</span>
        </span>
      )}
    </Link>
  )
})
