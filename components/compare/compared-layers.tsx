import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { ByteSize } from '#components/image/byte-size'
import { Badge } from '#components/ui/badge'
import { Digest } from '#components/ui/digest'
import { VisibleText } from '#components/ui/visible-text'
import type { ComparedLayer, LayerPair, LayerState, LayersLevel } from '#lib/contract/compare/layers'
import type { ComparePlace } from '#lib/contract/views/compare'
import type { Reference } from '#lib/oci/reference/types'
import { filesPage } from '#lib/routes/pages'
import { type ChangeLook, ChangeMark } from './change-mark.tsx'
import { DifferenceKeys } from './difference-keys.tsx'

interface Props {
  readonly place: ComparePlace
  readonly level: LayersLevel
}

const looks: Readonly<Record<LayerState, ChangeLook>> = {
  same: 'same',
  recompressed: 'changed',
  rebuilt: 'changed',
  moved: 'moved',
  removed: 'removed',
  added: 'added',
}

const tones = {
  same: 'neutral',
  recompressed: 'accent',
  rebuilt: 'changed',
  moved: 'changed',
  removed: 'removed',
  added: 'added',
} as const

/** Layers of both sides, lowest first, those that belong together beside each other; what both stand on in a bracket. */
export function ComparedLayers({ place, level: { pairs, sharedBase, base } }: Props) {
  const t = useTranslations('compare.layers')
  const id = useId()
  const count = pairs.filter(({ state }) => state !== 'same').length
  const inBase = pairs.filter(({ isBase }) => isBase)
  const above = pairs.filter(({ isBase }) => !isBase)
  const names = [...new Set([base.from, base.to].filter(name => name !== undefined))]
  return (
    <DifferenceKeys count={count}>
      <p className="max-w-prose text-sm text-muted">{t('words')}</p>
      {inBase.length > 0 && (
        <section aria-labelledby={id} className="rounded-lg border border-s-4 border-s-accent bg-surface">
          <h2 id={id} className="flex flex-wrap items-baseline gap-x-2 border-b px-3 py-1.5 text-sm font-semibold">
            {t('base', { count: sharedBase })}
            {names.map(name => (
              <span key={name} className="font-normal text-muted">
                <VisibleText text={name} limit={120} />
              </span>
            ))}
          </h2>
          <Pairs place={place} pairs={inBase} />
        </section>
      )}
      {above.length > 0 && (
        <section aria-label={t('above')} className="rounded-lg border bg-surface">
          {inBase.length > 0 && <h2 className="border-b px-3 py-1.5 text-sm font-semibold">{t('above')}</h2>}
          <Pairs place={place} pairs={above} />
        </section>
      )}
    </DifferenceKeys>
  )
}

function Pairs({ place, pairs }: { readonly place: ComparePlace; readonly pairs: readonly LayerPair[] }) {
  return (
    <ol className="divide-y">
      {pairs.map(pair => (
        <Pair key={`${pair.from?.index ?? ''} ${pair.to?.index ?? ''} ${pair.state}`} place={place} pair={pair} />
      ))}
    </ol>
  )
}

function Pair({ place, pair: { state, from, to } }: { readonly place: ComparePlace; readonly pair: LayerPair }) {
  const t = useTranslations('compare.layers')
  const { pinned } = place
  return (
    <li
      {...(state !== 'same' && { 'data-difference': '' })}
      tabIndex={-1}
      className="grid gap-x-4 gap-y-1 px-3 py-2 text-sm md:grid-cols-[minmax(0,1fr)_8.5rem_minmax(0,1fr)] md:items-center"
    >
      <Layer layer={from} reference={pinned.from} none={t('noFrom')} side={t('from')} />
      <div className="flex items-center gap-1 md:justify-center">
        <ChangeMark look={looks[state]} words="" />
        <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
      </div>
      {/* The same blob is told once. */}
      {state === 'same' ? (
        <div className="text-xs text-muted max-md:hidden">{to && t('number', { number: to.index + 1 })}</div>
      ) : (
        <Layer layer={to} reference={pinned.to} none={t('noTo')} side={t('to')} />
      )}
    </li>
  )
}

interface LayerProps {
  readonly layer: ComparedLayer | undefined
  readonly reference: Reference
  readonly none: string
  readonly side: string
}

function Layer({ layer, reference, none, side }: LayerProps) {
  const t = useTranslations('compare.layers')
  if (!layer) return <div className="text-xs text-muted max-md:hidden">{none}</div>
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
        <span className="md:sr-only">{side}</span>
        <span>{t('number', { number: layer.index + 1 })}</span>
        <Digest digest={layer.digest} href={filesPage(reference, '', { layer: layer.digest })} />
        <span className="ms-auto">
          <ByteSize sizeBytes={layer.sizeBytes} />
        </span>
      </div>
      {layer.instruction !== undefined && (
        <code className={clsx('block font-mono text-xs leading-5 wrap-anywhere')}>
          <VisibleText text={layer.instruction} limit={220} />
        </code>
      )}
    </div>
  )
}
