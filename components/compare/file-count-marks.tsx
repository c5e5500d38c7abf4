import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { FileCounts } from '#lib/contract/compare/files'
import { changeLooks } from './change-mark.tsx'
import { changedFiles } from './changed-files.ts'

interface Props {
  readonly counts: FileCounts
}

/** `+12 −3 ~148`, and the same in words. */
export function FileCountMarks({ counts }: Props) {
  const t = useTranslations('compare.fileCounts')
  const changed = changedFiles(counts)
  const words = t('words', { added: counts.added, removed: counts.removed, changed })
  return (
    <span title={words} className="whitespace-nowrap tabular-nums">
      <span className="sr-only">{words}</span>
      <span aria-hidden className="inline-flex gap-2">
        {(['added', 'removed', 'changed'] as const).map(look => {
          const count = look === 'changed' ? changed : counts[look]
          return (
            <span key={look} className={clsx(count === 0 ? 'text-muted' : changeLooks[look].tone)}>
              {changeLooks[look].sign}
              {count}
            </span>
          )
        })}
      </span>
    </span>
  )
}
