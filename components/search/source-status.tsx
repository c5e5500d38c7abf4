import { useTranslations } from 'next-intl'
import type { SearchProgress } from './search-progress.ts'
import { waitingSources } from './search-progress.ts'

interface Props {
  readonly progress: SearchProgress
  readonly shown: number
}

/** Two lines that keep their height whatever happens: how many results, and who is still asked or did not answer. */
export function SourceStatus({ progress, shown }: Props) {
  const t = useTranslations('search.status')
  const asked = progress.asked?.sources.filter(({ ways }) => ways.length > 0) ?? []
  const waiting = waitingSources(progress)
  const missing = [...progress.settled.values()].filter(({ state }) => state !== 'answered')
  const answered = asked.length - waiting.length - missing.length
  const names = (hosts: readonly { readonly host: string }[]) => hosts.map(({ host }) => host).join(', ')
  return (
    <div className="space-y-1">
      <p role="status" className="font-medium tabular-nums">
        {t('found', { count: shown, answered, asked: asked.length })}
      </p>
      <p className="h-5 truncate text-sm text-muted" title={names(waiting.length > 0 ? waiting : missing)}>
        {waiting.length > 0
          ? t('waiting', { hosts: names(waiting) })
          : missing.length > 0
            ? t('missing', { hosts: names(missing) })
            : t('everybody')}
      </p>
    </div>
  )
}
