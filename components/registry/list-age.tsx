import { useTranslations } from 'next-intl'
import type { KeptList } from '#lib/contract/search'
import { Timestamp } from '../image/timestamp.tsx'
import { ReadAnewButton } from './read-anew-button.tsx'

interface Props {
  readonly list: KeptList
  /** RFC 3339 */
  readonly now: string
  /** Absent where there are no scripts to ask with. */
  readonly onRefresh?: () => void
  readonly isRefreshing?: boolean
}

/** How old the list is that the server keeps of a registry, whether it is all there is, and a way to read it anew. */
export function ListAge({ list: { readAt, state }, now, onRefresh, isRefreshing = false }: Props) {
  const t = useTranslations('registry.listAge')
  // A list that was read anew is younger than the page.
  const [read, shown] = [new Date(readAt), new Date(now)]
  return (
    <span className="flex flex-wrap items-center gap-x-1.5 text-sm text-muted">
      {state !== 'reading' && (
        <span>{t.rich(state, { when: () => <Timestamp text={readAt} now={read > shown ? read : shown} /> })}</span>
      )}
      {onRefresh && state !== 'reading' && <ReadAnewButton onClick={onRefresh} isReading={isRefreshing} />}
    </span>
  )
}
