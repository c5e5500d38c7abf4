import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Infotip } from '#components/ui/infotip'
import type { TermName } from './term-name.ts'

interface Props {
  readonly of: TermName
  /** The word as it stands in the sentence, e.g. `Tags`; without it, the term itself. */
  readonly children?: ReactNode
}

/** A word of the trade that explains itself on hover, focus and tap. */
export function Term({ of, children }: Props) {
  const t = useTranslations('terms')
  return (
    <Infotip
      tip={t(`${of}.text`)}
      className="rounded-xs underline decoration-border-strong decoration-dotted decoration-1 underline-offset-3"
    >
      {children ?? t(`${of}.name`)}
    </Infotip>
  )
}
