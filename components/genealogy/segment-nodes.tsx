import type { useTranslations } from 'next-intl'
import { formatBytes } from '#lib/format/format-bytes'
import { makeVisible } from '#lib/format/make-visible'
import { truncateMiddle } from '#lib/format/truncate-middle'
import type { TreeNode } from '../ui/tree-rows.ts'
import { type Segment, segmentBytes, segmentEnd } from './tree-segments.ts'

interface Words {
  readonly t: ReturnType<typeof useTranslations<'genealogy.drawing'>>
  readonly names: readonly string[]
  readonly hrefOf: (layer: string) => string
  readonly imageHrefOf: (image: number) => string
}

/** Short enough for a line of the list. */
const longestName = 60

/** The same tree as a list in lists, for the keyboard and for screen readers. */
export const segmentNodes = (segments: readonly Segment[], words: Words): readonly TreeNode[] =>
  segments.map(segment => segmentNode(segment, words))

function segmentNode(segment: Segment, words: Words): TreeNode {
  const { t, names, hrefOf, imageHrefOf } = words
  const { images, bases, instruction } = segmentEnd(segment)
  const count = t('layers', { count: segment.layers.length })
  const name = makeVisible(bases[0] ?? instruction?.split('\n')[0] ?? '')
  const children = [
    ...images.map(image => ({
      id: `${segment.id} ${image}`,
      text: names[image] ?? '',
      label: <span className="font-medium text-accent">{names[image]}</span>,
      href: imageHrefOf(image),
    })),
    ...segmentNodes(segment.children, words),
  ]
  return {
    id: segment.id,
    text: `${count} ${name}`,
    label: (
      <>
        {count} <span className="text-muted">{truncateMiddle(name, longestName)}</span>
      </>
    ),
    detail: formatBytes(segmentBytes(segment)),
    href: hrefOf(segment.id),
    ...(children.length > 0 && { children }),
  }
}
