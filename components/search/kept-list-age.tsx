import RefreshIcon from 'lucide-react/icons/refresh-cw'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import type { KeptList } from '#lib/contract/search'
import { Timestamp } from '../image/timestamp.tsx'

interface Props {
  readonly list: KeptList
  readonly now: Date
  readonly onRefresh?: (() => void) | undefined
}

/** How old the list is that names were looked for in, how long it is, and a way to read it anew. */
export function KeptListAge({ list: { readAt, count, state }, now, onRefresh }: Props) {
  const t = useTranslations('search.keptList')
  return (
    <>
      <span className="tabular-nums">
        {t.rich(state, { count, when: () => <Timestamp text={readAt} now={now} /> })}
      </span>
      {onRefresh && (
        <Button size="small" tone="quiet" onClick={onRefresh}>
          <RefreshIcon aria-hidden className="size-3.5" />
          {t('refresh')}
        </Button>
      )}
    </>
  )
}
