import { clsx } from 'clsx'
import { Badge } from '#components/ui/badge'
import { Infotip } from '#components/ui/infotip'
import type { TagDetails } from '#lib/contract/tags'
import { formatBytes } from '#lib/format/format-bytes'
import { mediaTypeInfo } from '#lib/oci/media-types/media-type-info'
import type { Repository } from '#lib/oci/reference/types'
import { imagePage } from '#lib/routes/pages'

interface Props {
  readonly repository: Repository
  readonly tag: string
  readonly details: TagDetails
}

/** What is not an image has no platform; its kind is said instead. */
const contentWords: Readonly<Record<TagDetails['content'], string>> = {
  index: 'empty index',
  image: 'no platform',
  artifact: 'artifact',
  legacy: 'legacy schema 1',
  unknown: 'unknown type',
}

/** As many as stay on one line of their column. */
const shownChips = { narrow: 2, wide: 4 } as const
const sizeWords = (sizeBytes: number | undefined) => (sizeBytes === undefined ? '' : formatBytes(sizeBytes))
/** Nearly every image is for Linux; only the others say so. */
const shortName = (platform: string) => platform.replace(/^linux\//, '')

/** The platforms a tag serves, each a link to its image. */
export function PlatformChips({ repository, tag, details }: Props) {
  const { platforms, content, artifactType } = details
  if (platforms.length === 0) {
    const type = content === 'artifact' && artifactType !== undefined
    return (
      <span className="block overflow-hidden" title={type ? artifactType : undefined}>
        <Badge>{type ? mediaTypeInfo(artifactType).title : contentWords[content]}</Badge>
      </span>
    )
  }
  return (
    <span className="flex items-center gap-1">
      {platforms.slice(0, shownChips.wide).map(({ platform, digest, sizeBytes, absent }, position) => (
        <Infotip
          key={digest}
          href={imagePage('image', { ...repository, tag }, { platform })}
          tip={[platform, absent ? 'not in this registry' : sizeWords(sizeBytes)].filter(Boolean).join(', ')}
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
