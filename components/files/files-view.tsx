import { useTranslations } from 'next-intl'
import { Empty } from '#components/feedback/empty'
import { buttonStyles } from '#components/ui/button'
import { Link } from '#components/ui/link'
import type { DirectoryBody, FilesFacts, FilesPlace } from '#lib/contract/views/files'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { DirectoryTable } from './directory-table.tsx'
import { ExtractLinks } from './extract-links.tsx'
import { FileTree } from './file-tree.tsx'
import { FileView } from './file-view.tsx'
import { filteredPage, placePage } from './files-address.ts'
import { FilesFilterForm } from './files-filter.tsx'
import { LayerChoice } from './layer-choice.tsx'
import { LayerScope } from './layer-scope.tsx'
import { PathBar } from './path-bar.tsx'
import { Reading } from './reading.tsx'
import { treePart } from './tree-entry.ts'
import { waitingPage } from './waiting-page.ts'

/** The files of an image: the layers beside, and what is at the path. */
export function FilesView(facts: FilesFacts) {
  const { place, layers } = facts
  const layer = chosenLayer(facts)
  // All files up to a layer are marked as all files of an image are.
  const marked = place.whole ? undefined : layer
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(17rem,1fr)_minmax(0,3fr)]">
      <div className="min-w-0 space-y-3">
        <LayerChoice place={place} layers={layers} />
        {layer !== undefined && <LayerScope place={place} layer={layer} />}
        <Tree facts={facts} layer={marked} />
      </div>
      <div className="min-w-0 space-y-4">
        <PathBar place={place} />
        <Body {...facts} layer={marked} />
      </div>
    </div>
  )
}

/** Index of the layer that the page is narrowed to. */
function chosenLayer({ place, layers }: FilesFacts): number | undefined {
  const index = layers.findIndex(({ digest }) => digest === place.layer)
  return index < 0 ? undefined : index
}

interface TreeProps {
  readonly facts: FilesFacts
  readonly layer: number | undefined
}

/** Beside the page where there is room; on a phone the directory is enough. */
function Tree({ facts: { place, body, tree }, layer }: TreeProps) {
  if (!tree || body.kind === 'reading') return null
  const { path } = body.kind === 'directory' ? body.listing.entry : body.entry
  const removed = body.kind === 'directory' ? body.filter.removed : place.layer !== undefined && !place.whole
  return (
    <div className="max-lg:hidden">
      <FileTree
        key={`${path}?${place.layer}&${place.whole}`}
        place={place}
        layer={layer}
        removed={removed ?? false}
        currentPath={path}
        parts={tree.map(window => treePart(window, layer))}
      />
    </div>
  )
}

function Body({ layer, ...facts }: FilesFacts & { readonly layer: number | undefined }) {
  const { body, place, now } = facts
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
      return <Directory body={body} place={place} now={now} layer={layer} />
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
