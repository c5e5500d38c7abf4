'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { registryQuery } from '#lib/queries/registries'
import { QuotaLine } from './quota-line.tsx'

/** How much a vendor still allows, once the registry was asked; nothing where no vendor counts. */
export function RegistryQuota({ host }: { readonly host: string }) {
  const t = useTranslations('registry.registryQuota')
  const { data } = useQuery(registryQuery(host))
  if (!data?.quotas) return null
  return (
    <ul aria-label={t('label')} aria-live="polite" className="text-sm text-muted">
      {data.quotas.map(quota => (
        <li key={`${quota.counts} ${quota.countedFor}`}>
          <QuotaLine quota={quota} />
        </li>
      ))}
    </ul>
  )
}
