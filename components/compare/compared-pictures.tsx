import { useTranslations } from 'next-intl'
import type { FileDiff } from '#lib/contract/compare/file'
import type { ComparePlace } from '#lib/contract/views/compare'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { apiUrl } from '#lib/routes/api'

interface Props {
  readonly place: ComparePlace
  readonly diff: FileDiff
}

/** A picture of both sides beside each other, from the endpoint that lets nothing in them run. */
export function ComparedPictures({ place: { pinned, state }, diff }: Props) {
  const t = useTranslations('compare.pictures')
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {(['from', 'to'] as const).map(side => {
        const file = diff[side]
        const isPicture = diff.mediaTypes?.[side] !== undefined
        if (!file || !isPicture)
          return (
            <p key={side} className="text-sm text-muted">
              {t('none')}
            </p>
          )
        const platform = side === 'to' ? (state.toPlatform ?? state.platform) : state.platform
        const url = apiUrl('file', { ref: formatCanonical(pinned[side]), platform, path: file.path })
        return (
          <figure key={side} className="rounded-lg border bg-sunken p-4 text-center">
            {/* biome-ignore lint/performance/noImgElement: an image of an image, as it is; nothing may resize it */}
            <img src={url} alt={t(side, { path: `/${file.path}` })} className="mx-auto max-h-[60dvh] max-w-full" />
            <figcaption className="mt-2 text-xs text-muted">{diff.mediaTypes?.[side]}</figcaption>
          </figure>
        )
      })}
    </div>
  )
}
