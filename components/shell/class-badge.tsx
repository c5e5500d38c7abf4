import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { Infotip } from '#components/ui/infotip'
import type { RegistryClass } from '#lib/contract/registries'
import { classMarks } from './class-marks.ts'

interface Props {
  readonly class: RegistryClass
  /** Why this registry has the class, in one sentence. */
  readonly reason?: string
}

export function ClassBadge({ class: registryClass, reason }: Props) {
  const t = useTranslations('shell.classBadge')
  return (
    <Infotip
      tip={
        <>
          {t(`${registryClass}.meaning`)}
          {reason !== undefined && <span className="mt-1 block text-muted">{reason}</span>}
        </>
      }
      className="inline-flex h-6 items-center gap-1.5 rounded-full border bg-surface px-2 text-xs font-medium whitespace-nowrap"
    >
      <span aria-hidden className={clsx('size-2 rounded-full', classMarks[registryClass])} />
      {t(`${registryClass}.label`)}
    </Infotip>
  )
}
