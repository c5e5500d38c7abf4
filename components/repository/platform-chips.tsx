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
}

/** What is not an image has no platform; its kind is said instead. */
const contentWords: Readonly<Record<TagDetails['content'], string>> = {
  index: 'empty index',
  image: 'no platform',
  artifact: 'artifact',
  legacy: 'legacy schema 1',
  unknown: 'unknown type',
}

const shownChips = 4
const sizeWords = (sizeBytes: number | undefined) => (sizeBytes === undefined ? '' : formatBytes(sizeBytes))
/** Nearly every image is for Linux; only the others say so. */
const shortName = (platform: string) => platform.replace(/^linux\//, '')

/** The platforms a tag serves, each a link to its image. */
export function PlatformChips({ repository, tag, details }: Props) {
  const { platforms, content, artifactType } = details
  if (platforms.length === 0)
    return <Badge>{content === 'artifact' ? (artifactType ?? contentWords.artifact) : contentWords[content]}</Badge>
  const more = platforms.length - shownChips
  return (
    <span className="flex flex-wrap items-center gap-1">
      {platforms.slice(0, shownChips).map(({ platform, digest, sizeBytes, absent }) => (
        <Infotip
          key={digest}
          href={imagePage('image', { ...repository, tag }, { platform })}
          tip={[platform, absent ? 'not in this registry' : sizeWords(sizeBytes)].filter(Boolean).join(', ')}
          className="no-underline"
        >
          <Badge tone={absent ? 'neutral' : 'accent'}>{shortName(platform)}</Badge>
        </Infotip>
      ))}
      {more > 0 && (
        <span className="text-xs text-muted" title={platforms.map(({ platform }) => platform).join(', ')}>
          +{more}
        </span>
      )}
    </span>
  )
}
