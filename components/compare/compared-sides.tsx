import ArrowLeftRightIcon from 'lucide-react/icons/arrow-left-right'
import ChevronDownIcon from 'lucide-react/icons/chevron-down'
import ChevronUpIcon from 'lucide-react/icons/chevron-up'
import { useTranslations } from 'next-intl'
import { SiblingMenu } from '#components/shell/sibling-menu'
import { buttonStyles } from '#components/ui/button'
import { Digest } from '#components/ui/digest'
import { Link } from '#components/ui/link'
import { MiddleTruncate } from '#components/ui/middle-truncate'
import type { ComparePlace } from '#lib/contract/views/compare'
import { formatFamiliar } from '#lib/oci/reference/format-reference'
import { type CompareStep, compareStepPage } from '#lib/routes/compare-page'
import { imagePage } from '#lib/routes/pages'
import { shortDigest } from '../ui/short-digest.ts'
import { swappedPage } from './compare-state.ts'

interface Props {
  readonly place: ComparePlace
}

/** Both references side by side, each with what else could stand there, and the way to turn them round. */
export function ComparedSides({ place }: Props) {
  const t = useTranslations('compare.sides')
  return (
    <div className="grid items-center gap-2 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]">
      <Side place={place} side="from" />
      <Link
        href={swappedPage(place)}
        tone="bare"
        aria-label={t('swap')}
        title={t('swap')}
        data-swap=""
        className={buttonStyles({ size: 'icon-large' }, 'justify-self-center max-sm:rotate-90')}
      >
        <ArrowLeftRightIcon aria-hidden className="size-4" />
      </Link>
      <Side place={place} side="to" />
    </div>
  )
}

interface SideProps extends Props {
  readonly side: 'from' | 'to'
}

function Side({ place, side }: SideProps) {
  const t = useTranslations('compare.sides')
  const { state, pinned, from, to } = place
  const reference = place[side]
  const { registry, name, tag, digest } = reference
  const label = tag === undefined ? shortDigest(digest ?? '') : tag + (digest ? ` @ ${shortDigest(digest)}` : '')
  const found = pinned[side].digest
  // A path is of these two images; elsewhere it may not be.
  const compared = side === 'from' ? { to, state } : { from, state }
  return (
    <section aria-label={t(side)} className="min-w-0 rounded-lg border bg-surface px-3 py-2">
      <p className="flex min-w-0 items-center gap-1 text-xs text-muted">
        <span className="shrink-0 font-medium">{t(side)}</span>
        <span className="min-w-0 truncate">
          <MiddleTruncate text={formatFamiliar({ registry, name })} />
        </span>
      </p>
      <div className="flex min-w-0 items-center gap-1">
        <Link
          href={imagePage('image', pinned[side], {
            platform: side === 'to' ? (state.toPlatform ?? state.platform) : state.platform,
          })}
          tone="quiet"
          className="inline-flex min-h-6 min-w-0 items-center text-lg font-semibold"
        >
          <MiddleTruncate text={label} tail={14} />
        </Link>
        <SiblingMenu
          source={{
            of: 'tags',
            repository: { registry, name },
            ...(tag !== undefined && { tag }),
            view: 'image',
            state: {},
            compared,
          }}
        />
        {tag !== undefined && (
          <span className="ms-auto flex shrink-0">
            <Step place={place} step={`${side}-previous`} />
            <Step place={place} step={`${side}-next`} />
          </span>
        )}
      </div>
      <div className="min-h-6 text-xs text-muted">{found && <Digest digest={found} />}</div>
    </section>
  )
}

function Step({ place: { from, to, state }, step }: Props & { readonly step: CompareStep }) {
  const t = useTranslations('compare.sides')
  const Icon = step.endsWith('next') ? ChevronUpIcon : ChevronDownIcon
  return (
    <Link
      href={compareStepPage(from, to, step, state)}
      tone="bare"
      rel="nofollow"
      aria-label={t(step)}
      title={t(step)}
      className={buttonStyles({ tone: 'quiet', size: 'icon-small' })}
    >
      <Icon aria-hidden className="size-4" />
    </Link>
  )
}
