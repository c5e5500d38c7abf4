import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge'
import { Card } from '#components/ui/card'
import { CodeBlock } from '#components/ui/code-block'
import { Disclosure } from '#components/ui/disclosure'
import { legacyUnit } from '#lib/format/run/legacy-unit'
import { quadletUnit } from '#lib/format/run/quadlet-unit'
import type { RunPlan } from '#lib/format/run/run-plan'
import { legacySteps, quadletSteps, type UnitSteps } from '#lib/format/run/unit-steps'

interface Props {
  readonly plan: RunPlan
}

/** As a service of one's own systemd: Quadlet, and the unit that came before it. */
export function ServiceCard({ plan }: Props) {
  const t = useTranslations('run.service')
  return (
    <Card title={t('title')}>
      <p className="mb-3 max-w-prose text-sm text-muted">{t('quadlet')}</p>
      <Unit text={quadletUnit(plan)} steps={quadletSteps(plan)} />
      <div className="mt-3">
        <Disclosure
          summary={
            <span className="inline-flex items-center gap-1.5">
              {t('before')} <Badge tone="warning">{t('deprecated')}</Badge>
            </span>
          }
        >
          <p className="mb-3 max-w-prose text-sm text-muted">{t('legacy')}</p>
          <Unit text={legacyUnit(plan)} steps={legacySteps(plan)} />
        </Disclosure>
      </div>
    </Card>
  )
}

function Unit({ text, steps: { file, commands } }: { readonly text: string; readonly steps: UnitSteps }) {
  const t = useTranslations('run.service')
  return (
    <div className="space-y-2">
      <CodeBlock text={text} what={t('unit')} caption={t('save', { file })} />
      <CodeBlock text={commands} what={t('commands')} caption={t('steps')} />
    </div>
  )
}
