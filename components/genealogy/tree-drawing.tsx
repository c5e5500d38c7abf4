import { clsx } from 'clsx'
import { type HierarchyPointNode, hierarchy, tree } from 'd3-hierarchy'
import { useTranslations } from 'next-intl'
import { Link } from '#components/ui/link'
import { formatBytes } from '#lib/format/format-bytes'
import { makeVisible } from '#lib/format/make-visible'
import { truncateMiddle } from '#lib/format/truncate-middle'
import { type Segment, segmentBytes, segmentEnd } from './tree-segments.ts'

interface Props {
  readonly label: string
  readonly segments: readonly Segment[]
  /** What each image is called. */
  readonly names: readonly string[]
  readonly hrefOf: (layer: string) => string
  readonly imageHrefOf: (image: number) => string
  readonly current?: string
}

/** What is drawn: a run of layers, the images that end with one, or the nothing that everything begins with. */
type Drawn =
  | { readonly kind: 'start'; readonly children: readonly Drawn[] }
  | { readonly kind: 'run'; readonly segment: Segment; readonly children: readonly Drawn[] }
  | { readonly kind: 'images'; readonly images: readonly number[]; readonly children: readonly Drawn[] }

const box = { width: 208, height: 52 } as const
/** Between the middles of neighbours. */
const step = { across: 264, down: 68 } as const
const margin = 12

function drawn(segment: Segment): Drawn {
  const { images } = segmentEnd(segment)
  const ends: readonly Drawn[] = images.length === 0 ? [] : [{ kind: 'images', images, children: [] }]
  return { kind: 'run', segment, children: [...ends, ...segment.children.map(drawn)] }
}

/** The tree from left to right, as a picture whose parts are links. Server-rendered: it needs no script. */
export function TreeDrawing({ label, segments, current, ...texts }: Props) {
  const start: Drawn = { kind: 'start', children: segments.map(drawn) }
  const root = tree<Drawn>()
    .nodeSize([step.down, step.across])
    .separation(() => 1)(hierarchy<Drawn>(start))
  const shown = root.descendants().filter(({ data }) => data.kind !== 'start')
  const top = Math.min(0, ...shown.map(({ x }) => x)) - box.height / 2 - margin
  const bottom = Math.max(0, ...shown.map(({ x }) => x)) + box.height / 2 + margin
  const width = Math.max(0, ...shown.map(({ depth }) => depth)) * step.across - (step.across - box.width) + 2 * margin
  const whole = Math.max(1, ...shown.map(({ data }) => (data.kind === 'run' ? segmentBytes(data.segment) : 0)))
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no element for a group with a name
    <svg
      role="group"
      aria-label={label}
      width={width}
      height={bottom - top}
      viewBox={`${step.across - margin} ${top} ${width} ${bottom - top}`}
      className="block max-w-none"
    >
      {root
        .links()
        .filter(({ source }) => source.data.kind !== 'start')
        .map(({ source, target }) => (
          <path key={keyOf(target)} d={curve(source, target)} className="fill-none stroke-border-strong" />
        ))}
      {shown.map(node => (
        <g key={keyOf(node)} transform={`translate(${node.y} ${node.x - box.height / 2})`}>
          {node.data.kind === 'run' && (
            <Run
              segment={node.data.segment}
              whole={whole}
              isCurrent={hasLayer(node.data.segment, current)}
              {...texts}
            />
          )}
          {node.data.kind === 'images' && <Images images={node.data.images} {...texts} />}
        </g>
      ))}
    </svg>
  )
}

type Placed = HierarchyPointNode<Drawn>

const keyOf = ({ data, parent }: Placed): string => {
  if (data.kind === 'run') return data.segment.id
  return parent?.data.kind === 'run' ? `${parent.data.segment.id} images` : 'start'
}

const hasLayer = ({ layers }: Segment, layer: string | undefined) => layers.some(({ id }) => id === layer)

function curve(source: Placed, target: Placed): string {
  const from = source.y + box.width
  const middle = (from + target.y) / 2
  return `M${from} ${source.x}C${middle} ${source.x} ${middle} ${target.x} ${target.y} ${target.x}`
}

interface RunProps extends Pick<Props, 'hrefOf'> {
  readonly segment: Segment
  readonly whole: number
  readonly isCurrent: boolean
}

const longestName = 28

function Run({ segment, whole, isCurrent, hrefOf }: RunProps) {
  const t = useTranslations('genealogy.drawing')
  const { layers, id } = segment
  const { bases, instruction } = segmentEnd(segment)
  const bytes = segmentBytes(segment)
  const name = bases[0] ?? instruction?.split('\n')[0] ?? ''
  return (
    <Link
      href={hrefOf(id)}
      scroll={false}
      tone="bare"
      {...(isCurrent && { 'aria-current': 'true' })}
      className="group/run"
    >
      <rect
        width={box.width}
        height={box.height}
        rx={6}
        className={clsx(
          'group-hover/run:fill-hover',
          isCurrent ? 'fill-accent-soft stroke-accent stroke-2' : 'fill-surface stroke-border-strong',
        )}
      />
      <text x={10} y={20} className="fill-text text-[13px] font-medium">
        {t('run', { count: layers.length, size: formatBytes(bytes) })}
      </text>
      <text x={10} y={37} className={clsx('text-[11px]', bases.length > 0 ? 'fill-accent' : 'fill-muted font-mono')}>
        {truncateMiddle(makeVisible(name), longestName)}
      </text>
      <rect x={10} y={43} width={(box.width - 20) * (bytes / whole)} height={3} rx={1.5} className="fill-accent" />
    </Link>
  )
}

const shownNames = 2

function Images({
  images,
  names,
  imageHrefOf,
}: Pick<Props, 'names' | 'imageHrefOf'> & { readonly images: readonly number[] }) {
  const t = useTranslations('genealogy.drawing')
  const rest = images.length - shownNames
  return (
    <>
      <rect width={box.width} height={box.height} rx={6} className="fill-sunken stroke-border" />
      {images.slice(0, shownNames).map((image, line) => (
        <Link key={image} href={imageHrefOf(image)}>
          <text x={10} y={21 + line * 18} className="fill-accent text-[13px]">
            {truncateMiddle(names[image] ?? '', longestName)}
          </text>
        </Link>
      ))}
      {rest > 0 && (
        <text x={box.width - 10} y={39} textAnchor="end" className="fill-muted text-[11px]">
          {t('more', { count: rest })}
        </text>
      )}
    </>
  )
}
