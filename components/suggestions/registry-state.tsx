import { useTranslations } from 'next-intl'

interface Props {
  readonly waiting: readonly string[]
  readonly failed: readonly string[]
}

/** Which registries are still asked and which did not answer, so that a short list is not taken for the whole. */
export function RegistryState({ waiting, failed }: Props) {
  const t = useTranslations('suggestions.registryState')
  if (waiting.length === 0 && failed.length === 0) return null
  const named = (hosts: readonly string[]) => ({ host: hosts[0] ?? '', others: hosts.length - 1 })
  return (
    <p className="space-x-3 border-t px-3 py-1.5 text-xs wrap-anywhere text-muted">
      {waiting.length > 0 && <span>{t('waiting', named(waiting))}</span>}
      {failed.length > 0 && <span>{t('failed', named(failed))}</span>}
    </p>
  )
}
