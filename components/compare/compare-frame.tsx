import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Share } from '#components/share/share'
import { ReferenceBar } from '#components/shell/reference-bar'
import { SelectLinks } from '#components/ui/select-links'
import type { ComparePlace } from '#lib/contract/views/compare'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import type { Reference } from '#lib/oci/reference/types'
import { comparePage } from '#lib/routes/compare-page'
import { repositoryCrumbs } from '../shell/reference-crumbs.ts'
import { shortDigest } from '../ui/short-digest.ts'
import { changedPage, pinnedComparePage } from './compare-state.ts'
import { ComparedSides } from './compared-sides.tsx'

interface Props {
  readonly place: ComparePlace
  readonly children: ReactNode
}

const titleOf = ({ name, tag, digest }: Reference): string =>
  tag === undefined ? `${name}@${shortDigest(digest ?? '')}` : `${name}:${tag}`

/** What every view of a compare stands in: both references with what else could stand there, platform and share. */
export function CompareFrame({ place, children }: Props) {
  const t = useTranslations('compare.frame')
  const { from, to, state } = place
  return (
    <div className="space-y-4">
      <div>
        <ReferenceBar
          crumbs={[...repositoryCrumbs(to), { label: t('compare'), href: comparePage(from, to, state) }]}
          actions={
            <>
              <PlatformPicker place={place} />
              <OtherPlatformPicker place={place} />
              <Share
                target={{
                  title: t('title', { from: titleOf(from), to: titleOf(to) }),
                  pinned: pinnedComparePage(place),
                  named: comparePage(from, to, state),
                  byName: formatCanonical(to),
                  byDigest: formatCanonical(place.pinned.to),
                }}
              />
            </>
          }
        />
        <h1 className="sr-only">{t('title', { from: titleOf(from), to: titleOf(to) })}</h1>
        <ComparedSides place={place} />
      </div>
      {children}
    </div>
  )
}

function PlatformPicker({ place }: { readonly place: ComparePlace }) {
  const t = useTranslations('compare.frame')
  const { platforms: offered, state } = place
  const platforms = [...new Set([...offered.from, ...offered.to])]
  if (platforms.length === 0) return null
  return (
    <SelectLinks
      label={t('platform')}
      options={[
        {
          href: changedPage(place, { platform: undefined, toPlatform: undefined }),
          label: t('usual'),
          ...(!state.platform && { current: true }),
        },
        ...platforms.map(platform => ({
          href: changedPage(place, { platform, toPlatform: undefined }),
          label: platform,
          ...(platform === state.platform && { current: true }),
        })),
      ]}
    />
  )
}

/** The second image on another platform than the first. */
function OtherPlatformPicker({ place }: { readonly place: ComparePlace }) {
  const t = useTranslations('compare.frame')
  const {
    platforms: { to: platforms },
    state,
  } = place
  if (platforms.length === 0) return null
  return (
    <SelectLinks
      label={t('toPlatform')}
      options={[
        {
          href: changedPage(place, { toPlatform: undefined }),
          label: t('asFirst'),
          ...(!state.toPlatform && { current: true }),
        },
        ...platforms.map(platform => ({
          href: changedPage(place, { toPlatform: platform }),
          label: platform,
          ...(platform === state.toPlatform && { current: true }),
        })),
      ]}
    />
  )
}
