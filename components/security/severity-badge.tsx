import { useTranslations } from 'next-intl'
import { Badge, type BadgeTone } from '#components/ui/badge'
import type { Severity } from '#lib/contract/security'

const tones: Readonly<Record<Severity, BadgeTone>> = {
  critical: 'danger',
  high: 'danger',
  medium: 'warning',
  low: 'neutral',
  negligible: 'neutral',
  unknown: 'neutral',
}

export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  const t = useTranslations('security.severities')
  return <Badge tone={tones[severity]}>{t(severity)}</Badge>
}
