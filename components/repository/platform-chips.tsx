import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge'
import { Infotip } from '#components/ui/infotip'
import type { TagDetails } from '#lib/contract/tags'
import { formatBytes } from '#lib/format/format-bytes'
import type { Repository } from '#lib/oci/reference/types'
import { imagePage } from '#lib/routes/pages'

interface Props {
  readonly repository: Repository
  readonly tag: string
  readonly details: TagDetails
  /** What the type of an artifact is called. */
  readonly artifactTitle?: string
}

/** As many as stay on one line of their column. */
const shownChips = { narrow: 2, wide: 4 } as const
/** Nearly every image is for Linux; only the others say so. */
const shortName = (platform: string) => platform.replace(/^linux\//, '')

/** The platforms a tag serves, each a link to its image. What is not an image has none; its kind is said instead. */
export function PlatformChips({ repository, tag, details, artifactTitle }: Props) {
  const t = useTranslations('repository.platformChips')
  const { platforms, content, artifactType, source } = details
  // A vendor that told digests in bulk and no platforms has said nothing about there being none.
  if (platforms.length === 0 && source !== undefined) return null
  if (platforms.length === 0) {
    return (
      <span className="block overflow-hidden" title={content === 'artifact' ? artifactType : undefined}>
        <Badge>{(content === 'artifact' && artifactTitle) || t(`contents.${content}`)}</Badge>
      </span>
    )
  }
  return (
    <span className="flex items-center gap-1">
      {platforms.slice(0, shownChips.wide).map(({ platform, digest, sizeBytes, absent }, position) => (
        <Infotip
          key={digest}
          href={imagePage('image', { ...repository, tag }, { platform })}
          tip={<ChipTip platform={platform} sizeBytes={sizeBytes} absent={absent} />}
          className={clsx('no-underline', position >= shownChips.narrow && 'max-xl:hidden')}
        >
          <Badge tone={absent ? 'neutral' : 'accent'}>{shortName(platform)}</Badge>
        </Infotip>
      ))}
      <More platforms={platforms} shown={shownChips.narrow} className="xl:hidden" />
      <More platforms={platforms} shown={shownChips.wide} className="max-xl:hidden" />
    </span>
  )
}

interface ChipTipProps {
  readonly platform: string
  readonly sizeBytes: number | undefined
  readonly absent: boolean | undefined
}

function ChipTip({ platform, sizeBytes, absent }: ChipTipProps) {
  const t = useTranslations('repository.platformChips')
  if (absent) return t('absent', { platform })
  return sizeBytes === undefined ? platform : t('sized', { platform, size: formatBytes(sizeBytes) })
}

interface MoreProps {
  readonly platforms: TagDetails['platforms']
  readonly shown: number
  readonly className: string
}

function More({ platforms, shown, className }: MoreProps) {
  if (platforms.length <= shown) return null
  return (
    <span
      className={clsx('text-xs text-muted', className)}
      title={platforms.map(({ platform }) => platform).join(', ')}
    >
      +{platforms.length - shown}
    </span>
  )
}
