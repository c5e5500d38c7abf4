import { useTranslations } from 'next-intl'
import { Empty } from '#components/feedback/empty'
import { buttonStyles } from '#components/ui/button'
import { Link } from '#components/ui/link'
import type { DirectoryBody, FilesFacts, FilesPlace } from '#lib/contract/views/files'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { DirectoryTable } from './directory-table.tsx'
import { ExtractLinks } from './extract-links.tsx'
import { FileView } from './file-view.tsx'
import { filteredPage, placePage } from './files-address.ts'
import { FilesFilterForm } from './files-filter.tsx'
import { LayerChoice } from './layer-choice.tsx'
import { PathBar } from './path-bar.tsx'
import { Reading } from './reading.tsx'
import { waitingPage } from './waiting-page.ts'

/** The files of an image: the layers beside, and what is at the path. */
export function FilesView(facts: FilesFacts) {
  const { place, layers } = facts
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(16rem,1fr)_minmax(0,3fr)]">
      <LayerChoice place={place} layers={layers} />
      <div className="min-w-0 space-y-4">
        <PathBar place={place} />
        <Body {...facts} />
      </div>
    </div>
  )
}

function Body({ body, place, now, layers }: FilesFacts) {
  switch (body.kind) {
    case 'reading':
      return (
        <Reading
          reference={formatCanonical(place.reference)}
          waitingPage={waitingPage(placePage(place, place.path))}
          {...(place.platform !== undefined && { platform: place.platform })}
          {...(place.layer !== undefined && { layer: place.layer })}
        />
      )
    case 'directory':
      return (
        <Directory
          body={body}
          place={place}
          now={now}
          layer={place.layer === undefined ? undefined : layers.findIndex(({ digest }) => digest === place.layer)}
        />
      )
    default:
      return <FileView body={body} place={place} now={now} />
  }
}

interface DirectoryProps {
  readonly body: DirectoryBody
  readonly place: FilesPlace
  readonly now: Date
  readonly layer: number | undefined
}

function Directory({ body: { listing, filter }, place, now, layer }: DirectoryProps) {
  const t = useTranslations('files.filesView')
  const { entries, total, next } = listing
  return (
    <>
      <FilesFilterForm place={place} filter={filter} />
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="text-sm text-muted">{t('count', { total })}</p>
        <ExtractLinks place={place} />
      </div>
      {entries.length === 0 ? (
        <Empty title={t(filter.recursive || layer !== undefined ? 'nothingFound' : 'empty')} />
      ) : (
        <DirectoryTable
          rows={entries}
          place={place}
          now={now}
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
