import { useTranslations } from 'next-intl'
import { Card } from '#components/ui/card'
import { CodeBlock } from '#components/ui/code-block'
import { composeFile } from '#lib/format/run/compose-file'
import { kubernetesManifests } from '#lib/format/run/kubernetes-manifests'
import { lifecycleCommands } from '#lib/format/run/lifecycle-commands'
import { openShiftRoute } from '#lib/format/run/openshift-route'
import { podmanRun } from '#lib/format/run/podman-run'
import type { RunPlan } from '#lib/format/run/run-plan'
import type { ExecutionConfig } from '#lib/oci/config/types'
import { FitnessCard } from './fitness-card.tsx'
import { LifecycleList } from './lifecycle-list.tsx'
import { ServiceCard } from './service-card.tsx'

interface Props {
  readonly plan: RunPlan
  readonly execution: ExecutionConfig
}

/** Can it run, and how: on this machine, as a service, in a cluster. */
export function RunView({ plan, execution }: Props) {
  const t = useTranslations('run.view')
  return (
    <div className="grid items-start gap-6 xl:grid-cols-2">
      <div className="min-w-0 space-y-6">
        <FitnessCard execution={execution} />
        <Card title={t('now')}>
          <CodeBlock text={podmanRun(plan)} what={t('command')} caption={t('declared')} />
          <p className="mt-2 max-w-prose text-sm text-muted">{t('leaveOut')}</p>
        </Card>
        <Card title={t('whileItRuns')}>
          <LifecycleList commands={lifecycleCommands(plan, execution.stopSignal)} />
        </Card>
      </div>
      <div className="min-w-0 space-y-6">
        <ServiceCard plan={plan} />
        <Card title={t('compose')}>
          <CodeBlock text={composeFile(plan)} what={t('composeFile')} caption={t('composeUse')} />
        </Card>
        <ClusterCard plan={plan} />
      </div>
    </div>
  )
}

function ClusterCard({ plan }: Pick<Props, 'plan'>) {
  const t = useTranslations('run.view')
  const route = openShiftRoute(plan)
  return (
    <Card title={t('cluster')}>
      <div className="space-y-2">
        {plan.plainHttp && <p className="max-w-prose text-sm text-muted">{t('local')}</p>}
        <CodeBlock text={kubernetesManifests(plan)} what={t('manifests')} caption={t('manifestsUse')} />
        {plan.volumes.length > 0 && <p className="max-w-prose text-sm text-muted">{t('emptyDir')}</p>}
        {route !== undefined && <CodeBlock text={route} what={t('route')} caption={t('routeUse')} />}
      </div>
    </Card>
  )
}
