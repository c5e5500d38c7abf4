import { useFormatter, useTranslations } from 'next-intl'
import { VisibleText } from '#components/ui/visible-text'
import type { QuotaFacts } from '#lib/contract/vendor'
import { formatBytes } from '#lib/format/format-bytes'

interface Props {
  readonly quota: QuotaFacts
}

/** Below this part of the allowance a reader should know before opening, or pushing, many images. */
const scarce = 0.1

type Window = 'minutes' | 'hours' | 'days'

/** A window as people say it: the largest unit that it is a whole number of. */
function windowOf(seconds: number): readonly [Window, number] {
  if (seconds % 86_400 === 0) return ['days', seconds / 86_400]
  if (seconds % 3600 === 0) return ['hours', seconds / 3600]
  return ['minutes', Math.ceil(seconds / 60)]
}

/** How much a vendor still allows, or what is stored of what may be; and whom it is counted for. */
export function QuotaLine({ quota }: Props) {
  const t = useTranslations('registry.registryQuota')
  const format = useFormatter()
  const { remaining, limit, windowSeconds, resetsAt, countedFor } = quota
  const isScarce = limit !== undefined && remaining !== undefined && remaining <= limit * scarce
  return (
    <span className={isScarce ? 'text-warning' : ''}>
      {amountWords(t, quota)}
      {windowSeconds !== undefined && ` · ${windowWords(t, windowSeconds)}`}
      {resetsAt !== undefined &&
        ` · ${t('resets', { when: format.dateTime(new Date(resetsAt), { timeStyle: 'short', dateStyle: 'medium', timeZone: 'UTC' }) })}`}
      {countedFor !== undefined && (
        <>
          {' · '}
          {t.rich('countedFor', { who: () => <VisibleText text={countedFor} limit={60} /> })}
        </>
      )}
    </span>
  )
}

type Translate = ReturnType<typeof useTranslations<'registry.registryQuota'>>

function amountWords(t: Translate, { counts, remaining = 0, limit, used }: QuotaFacts): string {
  if (counts !== 'bytes')
    return limit === undefined ? t(`left.${counts}`, { remaining }) : t(`leftOf.${counts}`, { remaining, limit })
  const stored = used ?? (limit === undefined ? 0 : limit - remaining)
  return limit === undefined
    ? t('stored', { used: formatBytes(stored) })
    : t('storedOf', { used: formatBytes(stored), limit: formatBytes(limit) })
}

function windowWords(t: Translate, seconds: number): string {
  const [unit, count] = windowOf(seconds)
  return t(`window.${unit}`, { count })
}
