import { CodeBlock } from '#components/ui/code-block'
import type { GetBlock } from '#lib/format/get/get-target'

interface Props {
  readonly blocks: readonly GetBlock[]
  /** Long lines wrap instead of scrolling. */
  readonly wrap?: boolean
}

/** Things to copy, one below the other, each with why one would. */
export function BlockList({ blocks, wrap = false }: Props) {
  return (
    <div className="space-y-2">
      {blocks.map(({ why, text, what }) => (
        <CodeBlock key={text} text={text} what={what} caption={why} wrap={wrap} />
      ))}
    </div>
  )
}
