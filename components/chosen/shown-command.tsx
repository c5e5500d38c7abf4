import { useTranslations } from 'next-intl'
import { CodeBlock } from '#components/ui/code-block'

interface Props {
  /** What the command tells. */
  readonly words: string
  readonly text: string
}

/** The command that tells of the same images what the page does. */
export function ShownCommand({ words, text }: Props) {
  const t = useTranslations('chosen.command')
  return (
    <section aria-label={t('title')} className="space-y-1.5">
      <p className="text-sm text-muted">{words}</p>
      <CodeBlock text={text} what={t('command')} wrap />
    </section>
  )
}
