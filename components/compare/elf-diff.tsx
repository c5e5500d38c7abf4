import { useTranslations } from 'next-intl'
import { VisibleText } from '#components/ui/visible-text'
import type { FileDiff } from '#lib/contract/compare/file'
import { ChangeMark } from './change-mark.tsx'

interface Props {
  readonly elf: NonNullable<FileDiff['elf']>
}

/** Programs and libraries by what they need and how many symbols they have. */
export function ElfDiff({ elf: { from, to } }: Props) {
  const t = useTranslations('compare.elf')
  const needed = [...new Set([...(from?.needed ?? []), ...(to?.needed ?? [])])].sort()
  const stateOf = (name: string) =>
    !from?.needed.includes(name) ? 'added' : !to?.needed.includes(name) ? 'removed' : 'same'
  return (
    <section aria-label={t('title')} className="space-y-1.5">
      <h2 className="text-base font-semibold">{t('title')}</h2>
      <p className="text-sm text-muted">
        {t('symbols', { from: String(from?.symbols ?? '–'), to: String(to?.symbols ?? '–') })}
      </p>
      <ul className="text-sm">
        {needed.map(name => (
          <li key={name}>
            <ChangeMark look={stateOf(name)} words={t(stateOf(name))} />{' '}
            <code className="font-mono text-xs">
              <VisibleText text={name} limit={120} />
            </code>
          </li>
        ))}
      </ul>
    </section>
  )
}
