import { useTranslations } from 'next-intl'
import { ReadAnewButton } from '#components/registry/read-anew-button'
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
      {onRefresh && <ReadAnewButton onClick={onRefresh} />}
    </>
  )
}
