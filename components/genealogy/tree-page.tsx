import { useTranslations } from 'next-intl'
import { ManyFrame, pinnedPage } from '#components/chosen/many-frame'
import { ShownCommand } from '#components/chosen/shown-command'
import { RegistryNotice } from '#components/registry/registry-notice'
import { Tree } from '#components/ui/tree'
import type { ManyPlace, TreeFacts } from '#lib/contract/views/many'
import type { Attempt } from '#lib/errors/attempt'
import { formatBytes } from '#lib/format/format-bytes'
import { diffIdsOfEach } from '#lib/format/many-commands'
import type { Reference } from '#lib/oci/reference/types'
import { manyPage } from '#lib/routes/many-pages'
import { imagePage } from '#lib/routes/pages'
import { chosenNames, pinnedReference } from '../chosen/chosen-names.ts'
import { useFailure } from '../feedback/use-failure.ts'
import { ImageKinship } from './image-kinship.tsx'
import { LayerPanel } from './layer-panel.tsx'
import { segmentNodes } from './segment-nodes.tsx'
import { TreeDrawing } from './tree-drawing.tsx'
import { type Segment, segmentOf, treeSegments } from './tree-segments.ts'
import { Zoomable } from './zoomable.tsx'

export interface TreePageProps {
  readonly place: ManyPlace
  readonly facts: Attempt<TreeFacts>
}

/** Images as a tree of the layers they share. */
export function TreePage({ place, facts }: TreePageProps) {
  const failure = useFailure()
  const references = facts.ok ? facts.value.answer.images.map(pinnedReference) : []
  return (
    <ManyFrame
      view="tree"
      place={place}
      address={manyPage('tree', place.chosen, { platform: place.platform })}
      {...(facts.ok && { pinned: pinnedPage('tree', place, references) })}
    >
      {facts.ok ? (
        <Body place={place} facts={facts.value} references={references} />
      ) : (
        <RegistryNotice error={failure(facts.error)} level={2} />
      )}
    </ManyFrame>
  )
}

interface BodyProps {
  readonly place: ManyPlace
  readonly facts: TreeFacts
  readonly references: readonly Reference[]
}

function Body({ place, facts: { answer, layer, limit }, references }: BodyProps) {
  const t = useTranslations('genealogy.page')
  const { chosen, platform, now, plainHosts } = place
  const segments = treeSegments(answer)
  const segment = segmentOf(segments, layer) ?? segments[0]
  const names = chosenNames(references)
  const hrefOf = (id: string) => manyPage('tree', chosen, { platform, limit, layer: id })
  const imageHrefOf = (image: number) => {
    const reference = references[image]
    return reference ? imagePage('image', reference, { platform }) : '#'
  }
  const texts = { names, hrefOf, imageHrefOf }
  return (
    <>
      {/* Where no image could be opened, the table below says why. */}
      {segments.length > 0 && (
        <>
          <p className="text-sm">
            {t('sum', {
              images: answer.images.filter(({ error }) => !error).length,
              layers: answer.nodes.length,
              stored: formatBytes(answer.storedBytes),
              unshared: formatBytes(answer.unsharedBytes),
            })}
          </p>
          <Zoomable label={t('drawing')}>
            <TreeDrawing
              label={t('picture')}
              segments={segments}
              {...texts}
              {...(segment && { current: segment.id })}
            />
          </Zoomable>
          <div className="grid items-start gap-6 lg:grid-cols-2">
            <section aria-label={t('list')} className="min-w-0 space-y-2">
              <h2 className="text-base font-semibold">{t('list')}</h2>
              <ListOf segments={segments} texts={texts} {...(segment && { current: segment.id })} />
            </section>
            {segment && (
              <LayerPanel segment={segment} references={references} names={names} imageHrefOf={imageHrefOf} now={now} />
            )}
          </div>
        </>
      )}
      <section aria-label={t('images')} className="space-y-2">
        <h2 className="text-base font-semibold">{t('images')}</h2>
        <ImageKinship images={answer.images} names={names} imageHrefOf={imageHrefOf} now={now} />
        <p className="text-xs text-muted">{t('known')}</p>
      </section>
      <ShownCommand words={t('same')} text={diffIdsOfEach({ references, plainHosts })} />
    </>
  )
}

interface ListProps {
  readonly segments: readonly Segment[]
  readonly texts: Omit<Parameters<typeof segmentNodes>[1], 't'>
  readonly current?: string
}

function ListOf({ segments, texts, current }: ListProps) {
  const page = useTranslations('genealogy.page')
  const t = useTranslations('genealogy.drawing')
  return (
    <div className="rounded-lg border bg-surface p-2">
      <Tree
        label={page('list')}
        nodes={segmentNodes(segments, { ...texts, t })}
        {...(current !== undefined && { currentId: current })}
      />
    </div>
  )
}
