import { useTranslations } from 'next-intl'
import { ByteSize } from '#components/image/byte-size'
import { Timestamp } from '#components/image/timestamp'
import { RegistryNotice } from '#components/registry/registry-notice'
import { Badge } from '#components/ui/badge'
import { Link } from '#components/ui/link'
import type { ComparePlace, SideFacts } from '#lib/contract/views/compare'
import { formatFamiliar } from '#lib/oci/reference/format-reference'
import { imagePage } from '#lib/routes/pages'
import { useFailure } from '../feedback/use-failure.ts'
import { CompareForm } from './compare-form.tsx'

interface Props {
  readonly place: ComparePlace
  readonly sides: { readonly from: SideFacts; readonly to: SideFacts }
}

/** One side could not be opened, or both: which, and why; the other is shown as far as it goes. */
export function SideFailures({ place, sides }: Props) {
  const t = useTranslations('compare.failures')
  const both = sides.from.error && sides.to.error
  return (
    <div className="space-y-4">
      <p role="status" className="font-medium">
        {t(both ? 'both' : sides.from.error ? 'from' : 'to')}
      </p>
      <div className="grid gap-3 lg:grid-cols-2">
        <Side side={sides.from} now={place.now} />
        <Side side={sides.to} now={place.now} />
      </div>
      <section aria-label={t('others')} className="max-w-3xl space-y-2">
        <h2 className="text-base font-semibold">{t('others')}</h2>
        <CompareForm
          from={formatFamiliar(place.from)}
          to={formatFamiliar(place.to)}
          {...(place.state.platform !== undefined && { platform: place.state.platform })}
          {...(place.state.toPlatform !== undefined && { toPlatform: place.state.toPlatform })}
        />
      </section>
    </div>
  )
}

function Side({ side, now }: { readonly side: SideFacts; readonly now: Date }) {
  const t = useTranslations('compare.failures')
  const failure = useFailure()
  if (side.error) return <RegistryNotice error={failure(side.error)} level={2} />
  return (
    <article className="min-w-0 rounded-lg border bg-surface p-4 text-sm">
      <h2 className="flex flex-wrap items-center gap-2 text-base font-semibold">
        {t('opened')} {side.platform !== undefined && <Badge tone="accent">{side.platform}</Badge>}
      </h2>
      <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
        {side.sizeBytes !== undefined && (
          <div>
            <dt className="inline text-muted">{t('size')} </dt>
            <dd className="inline">
              <ByteSize sizeBytes={side.sizeBytes} />
            </dd>
          </div>
        )}
        {side.layerCount !== undefined && (
          <div>
            <dt className="inline text-muted">{t('layers')} </dt>
            <dd className="inline">{side.layerCount}</dd>
          </div>
        )}
        <div>
          <dt className="inline text-muted">{t('created')} </dt>
          <dd className="inline">
            <Timestamp text={side.created} now={now} />
          </dd>
        </div>
      </dl>
      <p className="mt-2">
        <Link href={imagePage('image', side.reference)}>{t('open')}</Link>
      </p>
    </article>
  )
}
