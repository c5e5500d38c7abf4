import FileIcon from 'lucide-react/icons/file'
import FolderIcon from 'lucide-react/icons/folder'
import { Link } from '#components/ui/link'
import type { FilesPlace } from '#lib/contract/views/files'
import { formatBytes } from '#lib/format/format-bytes'
import { makeVisible } from '#lib/format/make-visible'
import type { EarlyEntries } from './early-entries.ts'
import { placePage } from './files-address.ts'

interface Props {
  readonly entries: EarlyEntries
  readonly place: FilesPlace
  /** Said where there are more than are listed. */
  readonly more: string
}

const maxListed = 200

/** Entries of a directory while its layers are still being read. */
export function EarlyList({ entries, place, more }: Props) {
  const names = [...entries.keys()].sort()
  return (
    <ul className="divide-y rounded-lg border bg-surface text-sm">
      {names.slice(0, maxListed).map(name => {
        const { path, isDirectory, sizeBytes } = entries.get(name) ?? { path: name, isDirectory: false, sizeBytes: 0 }
        const Icon = isDirectory ? FolderIcon : FileIcon
        return (
          <li key={name} className="flex items-center gap-2 px-3 py-1">
            <Icon aria-hidden className={isDirectory ? 'size-4 shrink-0 text-accent' : 'size-4 shrink-0 text-muted'} />
            <Link href={placePage(place, path)} className="min-w-0 flex-1 wrap-anywhere">
              <bdi>{makeVisible(name)}</bdi>
              {isDirectory && '/'}
            </Link>
            <span className="shrink-0 text-muted tabular-nums">{formatBytes(sizeBytes)}</span>
          </li>
        )
      })}
      {names.length > maxListed && <li className="px-3 py-1 text-muted">{more}</li>}
    </ul>
  )
}
