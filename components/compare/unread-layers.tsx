import { useTranslations } from 'next-intl'
import { Link } from '#components/ui/link'
import type { CompareAnswer } from '#lib/contract/compare'
import type { ComparePlace } from '#lib/contract/views/compare'
import { formatBytes } from '#lib/format/format-bytes'
import { changedPage } from './compare-state.ts'

interface Props {
  readonly place: ComparePlace
  readonly answer: CompareAnswer
}

/** Of layers that have the same blob on both sides. */
const sharedBytes = ({ layers }: CompareAnswer): number =>
  new Map(
    (layers?.pairs ?? []).flatMap(({ state, from }) =>
      from && state === 'same' ? [[from.digest, from.sizeBytes] as const] : [],
    ),
  )
    .values()
    .reduce((sum, bytes) => sum + bytes, 0)

/** That layers which both share were not read, what that leaves open, and the way to read them too. */
export function UnreadLayers({ place, answer }: Props) {
  const t = useTranslations('compare.unreadLayers')
  const { files } = answer
  if (!files || files.unreadLayers === 0) return null
  const { uncertain } = files.counts
  return (
    <p className="max-w-prose text-sm text-muted">
      {t('unread', { count: files.unreadLayers })}{' '}
      {uncertain === 0
        ? t('certain')
        : t.rich('uncertain', {
            count: uncertain,
            size: formatBytes(sharedBytes(answer)),
            link: words => <Link href={changedPage(place, { base: 'read' })}>{words}</Link>,
          })}
    </p>
  )
}
