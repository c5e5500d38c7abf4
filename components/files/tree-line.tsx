import { clsx } from 'clsx'
import ChevronIcon from 'lucide-react/icons/chevron-right'
import LinkIcon from 'lucide-react/icons/corner-down-right'
import FileIcon from 'lucide-react/icons/file'
import FolderIcon from 'lucide-react/icons/folder'
import { memo } from 'react'
import { Link } from '#components/ui/link'
import { makeVisible } from '#lib/format/make-visible'
import { type TreeLinePlace, treeLineProps } from '../ui/tree-line-props.ts'
import type { TreeEntry } from './tree-model.ts'

export interface TreeTexts {
  readonly loading: string
  readonly empty: string
  readonly added: string
  readonly changed: string
  readonly removed: string
}

interface Props extends TreeLinePlace {
  /** Absent while it is fetched; of an empty directory there is none. */
  readonly entry: TreeEntry | undefined
  readonly isEmpty: boolean
  readonly isOpen: boolean
  readonly isCurrent: boolean
  readonly href: string
  readonly texts: TreeTexts
}

const glyphs = { added: '+', changed: '~', removed: '−' } as const
const glyphStyles = { added: 'text-added', changed: 'text-changed', removed: 'text-removed' } as const

/** One line of the tree, where it stands among all of them. The tree handles its keys and clicks. */
export const TreeLine = memo(function TreeLine(props: Props) {
  const { entry, isOpen, isCurrent, href, texts } = props
  const place = treeLineProps(props)
  const common = { ...place, className: clsx(place.className, isCurrent && 'bg-accent-soft font-medium') }
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
