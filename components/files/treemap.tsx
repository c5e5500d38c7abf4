import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { Link } from '#components/ui/link'
import type { FilesPlace, SpaceTile } from '#lib/contract/views/files'
import { formatBytes } from '#lib/format/format-bytes'
import { makeVisible } from '#lib/format/make-visible'
import { placePage } from './files-address.ts'
import { type PlacedTile, treemapTiles } from './treemap-tiles.ts'

interface Props {
  readonly tile: SpaceTile
  readonly place: FilesPlace
}

const heightPx = 480
/** Smaller ones have room for no text. */
const leastLabelPx = 16
const leastLabelPercent = 4
const markCount = 8

/** Areas by size, three levels deep. Each is a link to what it shows, and all of them are a list to those who read. */
export function Treemap({ tile, place }: Props) {
  const t = useTranslations('files.treemap')
  return (
    <ul aria-label={t('label')} className="relative overflow-hidden rounded-lg border" style={{ blockSize: heightPx }}>
      {treemapTiles(tile, heightPx).map(placed => (
        <li key={placed.tile.path}>
          <Tile placed={placed} wholeBytes={tile.sizeBytes} place={place} />
        </li>
      ))}
    </ul>
  )
}

interface TileProps {
  readonly placed: PlacedTile
  readonly wholeBytes: number
  readonly place: FilesPlace
}

function Tile({ placed, wholeBytes, place }: TileProps) {
  const t = useTranslations('files.treemap')
  const { tile, depth, branch, left, width, topPx, heightPx: tilePx } = placed
  const share = wholeBytes > 0 ? tile.sizeBytes / wholeBytes : 0
  const name = makeVisible(tile.name)
  const whole = t('tile', { path: `/${makeVisible(tile.path)}`, size: formatBytes(tile.sizeBytes), share })
  const hasLabel = tilePx >= leastLabelPx && width >= leastLabelPercent
  return (
    <Link
      // A directory is measured in turn; a file is opened.
      href={placePage(place, tile.path, tile.isDirectory ? 'space' : undefined)}
      tone="bare"
      title={whole}
      className={clsx(
        'absolute overflow-hidden rounded-xs px-1 text-xs leading-4 text-text -outline-offset-2 hover:outline-2 hover:outline-accent',
        depth === 1 && 'font-medium',
      )}
      style={{
        insetInlineStart: `${left}%`,
        inlineSize: `${width}%`,
        insetBlockStart: topPx,
        blockSize: tilePx,
        background: `color-mix(in oklab, var(--mark-${branch % markCount}) ${8 + depth * 8}%, var(--surface))`,
      }}
    >
      <span className="sr-only">{whole}</span>
      {hasLabel && (
        <span aria-hidden className="flex gap-1 whitespace-nowrap">
          <bdi className="min-w-0 truncate">
            {name}
            {tile.isDirectory && '/'}
          </bdi>
          <span className="tabular-nums">{formatBytes(tile.sizeBytes)}</span>
        </span>
      )}
    </Link>
  )
}
