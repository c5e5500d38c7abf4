import { useTranslations } from 'next-intl'
import { CodeBlock } from '#components/ui/code-block'
import type { GetBlock } from '#lib/format/get/get-target'
import { useTell } from '../ui/use-tell.ts'

interface Props {
  readonly blocks: readonly GetBlock[]
  /** Long lines wrap instead of scrolling. */
  readonly wrap?: boolean
}

/** Things to copy, one below the other, each with why one would. */
export function BlockList({ blocks, wrap = false }: Props) {
  const t = useTranslations('get.blockList')
  const tell = useTell()
  return (
    <div className="space-y-2">
      {blocks.map(({ why, text, what }) => (
        <CodeBlock key={text} text={text} what={t(what)} caption={tell(why)} wrap={wrap} />
      ))}
    </div>
  )
}
