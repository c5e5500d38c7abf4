'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { VisibleText } from '#components/ui/visible-text'
import type { QuotaFacts } from '#lib/contract/vendor'
import { registryQuery } from '#lib/queries/registries'

/** Below this part of the allowance a reader should know before opening many images. */
const scarce = 0.1

type Window = 'minutes' | 'hours' | 'days'

/** A window as people say it: the largest unit that it is a whole number of. */
function windowOf(seconds: number): readonly [Window, number] {
  if (seconds % 86_400 === 0) return ['days', seconds / 86_400]
  if (seconds % 3600 === 0) return ['hours', seconds / 3600]
  return ['minutes', Math.ceil(seconds / 60)]
}

/** How much a vendor still allows, once the registry was asked; nothing where no vendor counts. */
export function RegistryQuota({ host }: { readonly host: string }) {
  const { data } = useQuery(registryQuery(host))
  return data?.quota ? <QuotaLine quota={data.quota} /> : null
}

function QuotaLine({ quota }: { readonly quota: QuotaFacts }) {
  const t = useTranslations('registry.registryQuota')
  const format = useFormatter()
  const { counts, remaining = 0, limit, windowSeconds, resetsAt, countedFor } = quota
  const isScarce = limit !== undefined && remaining <= limit * scarce
  return (
    <p className={`text-sm ${isScarce ? 'text-warning' : 'text-muted'}`} aria-live="polite">
      {limit === undefined ? t(`left.${counts}`, { remaining }) : t(`leftOf.${counts}`, { remaining, limit })}
      {windowSeconds !== undefined && ` · ${windowWords(t, windowSeconds)}`}
      {resetsAt !== undefined &&
        ` · ${t('resets', { when: format.dateTime(new Date(resetsAt), { timeStyle: 'short', dateStyle: 'medium', timeZone: 'UTC' }) })}`}
      {countedFor !== undefined && (
        <>
          {' · '}
          {t.rich('countedFor', { who: () => <VisibleText text={countedFor} limit={60} /> })}
        </>
      )}
    </p>
  )
}

function windowWords(t: ReturnType<typeof useTranslations<'registry.registryQuota'>>, seconds: number): string {
  const [unit, count] = windowOf(seconds)
  return t(`window.${unit}`, { count })
}
