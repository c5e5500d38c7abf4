import { clsx } from 'clsx'
import type { LucideIcon } from 'lucide-react'
import LinkIcon from 'lucide-react/icons/corner-down-right'
import FileIcon from 'lucide-react/icons/file'
import FolderIcon from 'lucide-react/icons/folder'
import { useTranslations } from 'next-intl'
import { ByteSize } from '#components/image/byte-size'
import { Timestamp } from '#components/image/timestamp'
import { Badge } from '#components/ui/badge'
import { Link } from '#components/ui/link'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import { VisibleText } from '#components/ui/visible-text'
import type { FileRow } from '#lib/contract/files'
import type { FileLayer, FilesPlace } from '#lib/contract/views/files'
import { EarlierLink } from './earlier-link.tsx'
import { fileMode } from './file-mode.ts'
import { placePage } from './files-address.ts'
import { shownChange } from './tree-entry.ts'

interface Props {
  readonly rows: readonly FileRow[]
  readonly place: FilesPlace
  readonly now: Date
  readonly layers: readonly FileLayer[]
  /** Index of the layer that the page is narrowed to. */
  readonly layer?: number
  /** Rows are from below the directory, not only from it. */
  readonly recursive: boolean
}

/** What is in a directory, as `ls -l` and a column for the layer. */
export function DirectoryTable({ rows, place, now, layers, layer, recursive }: Props) {
  const t = useTranslations('files.directoryTable')
  return (
    <Table caption={t('caption', { path: `/${place.path}` })}>
      <thead>
        <tr>
          <HeadCell>{t('name')}</HeadCell>
          <HeadCell numeric>{t('size')}</HeadCell>
          <HeadCell>{t('mode')}</HeadCell>
          <HeadCell>{t('owner')}</HeadCell>
          <HeadCell>{t('modified')}</HeadCell>
          <HeadCell>{t('layer')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Entry key={row.path} row={row} place={place} now={now} layers={layers} layer={layer} recursive={recursive} />
        ))}
      </tbody>
    </Table>
  )
}

const icons: Readonly<Record<string, LucideIcon>> = { directory: FolderIcon, symlink: LinkIcon, hardlink: LinkIcon }

const owner = ({ uid, gid, userName, groupName }: FileRow) => `${userName ?? uid}:${groupName ?? gid}`

interface EntryProps {
  readonly row: FileRow
  readonly place: FilesPlace
  readonly now: Date
  readonly layers: readonly FileLayer[]
  readonly layer: number | undefined
  readonly recursive: boolean
}

function Entry({ row, place, now, layers, layer, recursive }: EntryProps) {
  const Icon = icons[row.type] ?? FileIcon
  const isDirectory = row.type === 'directory'
  return (
    <Row>
      <Cell className="min-w-48">
        <span className="flex min-w-0 items-baseline gap-2">
          <Icon
            aria-hidden
            className={clsx('size-4 shrink-0 self-center', isDirectory ? 'text-accent' : 'text-muted')}
          />
          <span className="min-w-0 wrap-anywhere">
            <Link href={placePage(place, row.path)} className={clsx(row.removed && 'text-muted line-through')}>
              <VisibleText text={recursive ? row.path : row.name} limit={300} />
              {isDirectory && '/'}
            </Link>
            {row.linkTarget !== undefined && (
              <span className="text-muted">
                {' → '}
                <VisibleText text={row.linkTarget} limit={200} />
              </span>
            )}
          </span>
        </span>
      </Cell>
      <Cell numeric>{isDirectory && row.sizeBytes === 0 ? '' : <ByteSize sizeBytes={row.sizeBytes} />}</Cell>
      <Cell className="font-mono text-xs whitespace-nowrap">{fileMode(row)}</Cell>
      <Cell className="text-xs whitespace-nowrap" title={`${row.uid}:${row.gid}`}>
        <VisibleText text={owner(row)} limit={60} />
      </Cell>
      <Cell className="whitespace-nowrap">
        <Timestamp text={row.modified} now={now} />
      </Cell>
      <Cell className="whitespace-nowrap">
        <Changes row={row} layer={layer} />
        <EarlierLink row={row} place={place} layers={layers} layer={layer} />
      </Cell>
    </Row>
  )
}

const tones = { added: 'added', changed: 'changed', removed: 'removed' } as const

/** The layer an entry is from, and what happened to it last: what the chosen layer did, where one is chosen. */
function Changes({ row, layer }: Pick<EntryProps, 'row' | 'layer'>) {
  const t = useTranslations('files.directoryTable')
  const change = shownChange(row, layer)
  return (
    <span className="inline-flex items-baseline gap-2">
      <span className="tabular-nums">{row.layer + 1}</span>
      {change && (
        <Badge tone={tones[change.kind]}>
          {change.kind === 'removed' ? t('removedIn', { number: change.layer + 1 }) : t(change.kind)}
        </Badge>
      )}
    </span>
  )
}
