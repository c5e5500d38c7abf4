import { useTranslations } from 'next-intl'
import { CodeBlock } from '#components/ui/code-block'
import { Disclosure } from '#components/ui/disclosure'
import type { ShownCommand } from '#lib/format/shown-commands'
import { useTell } from '../ui/use-tell.ts'

interface Props {
  readonly commands: readonly ShownCommand[]
}

/** How many commands stand open. */
const openCount = 3

/** Commands that get what the page shows, by the digest it shows. */
export function CommandList({ commands }: Props) {
  const t = useTranslations('image.commandList')
  const tell = useTell()
  const blocks = commands.map(({ purpose, command }) => (
    <CodeBlock key={command} text={command} what={t('command')} caption={tell(purpose)} wrap />
  ))
  return (
    <div className="space-y-2">
      {blocks.slice(0, openCount)}
      {blocks.length > openCount && (
        <Disclosure summary={t('more')}>
          <div className="space-y-2">{blocks.slice(openCount)}</div>
        </Disclosure>
      )}
    </div>
  )
}
