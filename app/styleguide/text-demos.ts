import { demos as codeBlock } from '#components/ui/code-block.demo'
import { demos as lineLinks } from '#components/ui/line-links.demo'
import { demos as numberedLines } from '#components/ui/numbered-lines.demo'

/** Primitives that show text line by line. */
export const textDemos = {
  'code-block': codeBlock,
  'line-links': lineLinks,
  'numbered-lines': numberedLines,
} as const
