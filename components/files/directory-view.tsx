import { useTranslations } from 'next-intl'
import { Empty } from '#components/feedback/empty'
import { buttonStyles } from '#components/ui/button'
import { Link } from '#components/ui/link'
import type { DirectoryBody, FileLayer, FilesPlace } from '#lib/contract/views/files'
import { DirectoryTable } from './directory-table.tsx'
import { ExtractLinks } from './extract-links.tsx'
import { filteredPage } from './files-address.ts'
import { FilesFilterForm } from './files-filter.tsx'
import { StartCard } from './start-card.tsx'

interface Props {
  readonly body: DirectoryBody
  readonly place: FilesPlace
  readonly now: Date
  readonly layers: readonly FileLayer[]
  /** Index of the layer whose changes are shown. */
  readonly layer: number | undefined
}

/** A directory, or what was found below it. */
export function DirectoryView({ body: { listing, filter, start }, place, now, layers, layer }: Props) {
  const t = useTranslations('files.directoryView')
  const { entries, total, next } = listing
  return (
    <>
      {start && <StartCard start={start} place={place} />}
      <FilesFilterForm place={place} filter={filter} />
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="text-sm text-muted">{t('count', { total })}</p>
        <ExtractLinks place={place} sizeBytes={listing.entry.sizeBytes} />
      </div>
      {entries.length === 0 ? (
        <Empty title={t(filter.recursive || layer !== undefined ? 'nothingFound' : 'empty')} />
      ) : (
        <DirectoryTable
          rows={entries}
          place={place}
          now={now}
          layers={layers}
          recursive={filter.recursive ?? false}
          {...(layer !== undefined && { layer })}
        />
      )}
      {next !== undefined && (
        <Link href={filteredPage(place, { ...filter, cursor: next })} tone="bare" className={buttonStyles()}>
          {t('more')}
        </Link>
      )}
    </>
  )
}
