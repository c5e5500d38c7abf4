import { useTranslations } from 'next-intl'
import { CommandList } from '#components/image/command-list'
import { Disclosure } from '#components/ui/disclosure'
import { Segments } from '#components/ui/segments'
import type { FilesFacts } from '#lib/contract/views/files'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { DirectoryView } from './directory-view.tsx'
import { FileTree } from './file-tree.tsx'
import { FileView } from './file-view.tsx'
import { placePage } from './files-address.ts'
import { LayerChoice } from './layer-choice.tsx'
import { LayerScope } from './layer-scope.tsx'
import { PathBar } from './path-bar.tsx'
import { Reading } from './reading.tsx'
import { SpaceView } from './space-view.tsx'
import { treePart } from './tree-entry.ts'
import { waitingPage } from './waiting-page.ts'

/** The files of an image: the layers beside, and what is at the path. */
export function FilesView(facts: FilesFacts) {
  const { place, layers } = facts
  const t = useTranslations('files.filesView')
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
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <PathBar place={place} />
          <ViewSwitch facts={facts} />
        </div>
        <Body {...facts} layer={marked} />
        {facts.commands.length > 0 && (
          <Disclosure summary={t('commands')}>
            <CommandList commands={facts.commands} />
          </Disclosure>
        )}
      </div>
    </div>
  )
}

/** A directory by what is in it, or by what that takes. */
function ViewSwitch({ facts: { place, body } }: { readonly facts: FilesFacts }) {
  const t = useTranslations('files.filesView')
  if (body.kind !== 'directory' && body.kind !== 'space') return null
  return (
    <Segments
      label={t('view')}
      segments={[
        { href: placePage(place, place.path), label: t('entries'), current: body.kind === 'directory' },
        { href: placePage(place, place.path, 'space'), label: t('space'), current: body.kind === 'space' },
      ]}
    />
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
          place={place}
          {...(place.platform !== undefined && { platform: place.platform })}
          {...(place.layer !== undefined && { layer: place.layer })}
        />
      )
    case 'directory':
      return <DirectoryView body={body} place={place} now={now} layers={facts.layers} layer={layer} />
    case 'space':
      return <SpaceView space={body.space} place={place} />
    default:
      return <FileView body={body} place={place} now={now} layers={facts.layers} />
  }
}
