'use client'

import { clsx } from 'clsx'
import ChevronIcon from 'lucide-react/icons/chevron-right'
import LinkIcon from 'lucide-react/icons/corner-down-right'
import FileIcon from 'lucide-react/icons/file'
import FolderIcon from 'lucide-react/icons/folder'
import { useTranslations } from 'next-intl'
import { Link } from '#components/ui/link'
import type { ComparedFile } from '#lib/contract/compare/files'
import { formatBytes } from '#lib/format/format-bytes'
import { makeVisible } from '#lib/format/make-visible'
import { treeLineProps } from '../ui/tree-line-props.ts'
import { type ChangeLook, changeLooks } from './change-mark.tsx'
import { changedFiles } from './changed-files.ts'
import type { DifferenceRow } from './difference-rows.ts'
import { RowMark } from './row-mark.tsx'
import { signedBytes } from './signed-bytes.ts'

interface Props {
  readonly row: DifferenceRow
  readonly index: number
  readonly topPx: number
  readonly isTabStop: boolean
  readonly href: string
}

/** One line of the tree of differences, where it stands among all of them. The tree handles its keys and clicks. */
export function DifferenceLine({ row, index, topPx, isTabStop, href }: Props) {
  const t = useTranslations('compare.differenceTree')
  const { node, isOpen } = row
  const common = treeLineProps({ ...row, index, topPx, isTabStop })
  if (row.isWaiting)
    return (
      <div {...common} aria-disabled aria-busy>
        <span className="ps-5 text-muted">{t('loading')}</span>
      </div>
    )
  const isDirectory = node.children !== undefined
  const type = (node.entry?.to ?? node.entry?.from)?.type
  const isFolder = isDirectory || type === 'directory'
  const Icon = isFolder ? FolderIcon : type === 'symlink' ? LinkIcon : FileIcon
  const name = makeVisible(node.name)
  return (
    <Link href={href} tone="bare" {...common} {...(isDirectory && { 'aria-expanded': isOpen })}>
      <span className="size-4 shrink-0 text-muted">
        {isDirectory && <ChevronIcon aria-hidden className={clsx('size-4', isOpen && 'rotate-90')} />}
      </span>
      <RowMark entry={node.entry ?? {}} />
      <Icon aria-hidden className={clsx('size-4 shrink-0', isFolder ? 'text-accent' : 'text-muted')} />
      <bdi
        className={clsx('min-w-0 truncate', node.entry?.state === 'removed' && 'text-muted line-through')}
        title={name}
      >
        {name}
      </bdi>
      <span className="ms-auto flex shrink-0 items-center gap-3 ps-3 text-xs text-muted tabular-nums">
        {node.below ? <Below below={node.below} /> : node.entry && <Detail entry={node.entry} />}
      </span>
    </Link>
  )
}

function Below({ below }: { readonly below: NonNullable<DifferenceRow['node']['below']> }) {
  const t = useTranslations('compare.differenceTree')
  const counts = { added: below.added, removed: below.removed, changed: changedFiles(below) }
  const looks: readonly (ChangeLook & keyof typeof counts)[] = ['added', 'removed', 'changed']
  return (
    <>
      <span className="sr-only">{t('below', counts)}</span>
      {looks.map(
        look =>
          counts[look] > 0 && (
            <span key={look} aria-hidden className={changeLooks[look].tone}>
              {changeLooks[look].sign}
              {counts[look]}
            </span>
          ),
      )}
    </>
  )
}

/** What is not the same, in words, and how much larger it became. */
function Detail({ entry }: { readonly entry: ComparedFile }) {
  const t = useTranslations('compare.differenceTree')
  const { state, from, to, aspects, ignoredBy = [], isUncertain, renamedFrom, renamedTo } = entry
  const other = renamedFrom ?? renamedTo
  return (
    <>
      {isUncertain && (
        <span title={t('uncertain')}>
          <span aria-hidden>?</span>
          <span className="sr-only">{t('uncertain')}</span>
        </span>
      )}
      {state === undefined && ignoredBy.length > 0 && (
        <span className="truncate max-sm:hidden">{t('ignoredBy', { rules: ignoredBy.join(', ') })}</span>
      )}
      <span className="max-w-64 truncate max-sm:hidden">
        {other === undefined
          ? aspects.map(aspect => t(`aspects.${aspect}`)).join(', ')
          : t(renamedFrom === undefined ? 'renamedTo' : 'renamedFrom', { path: makeVisible(other) })}
      </span>
      <span className="w-20 text-end">
        {from && to ? signedBytes(to.sizeBytes - from.sizeBytes) : formatBytes((to ?? from)?.sizeBytes ?? 0)}
      </span>
    </>
  )
}
