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
  return (
    <div className="grid items-start gap-6 xl:grid-cols-2">
      <div className="min-w-0 space-y-6">
        <FitnessCard execution={execution} />
        <Card title="Run it now">
          <CodeBlock
            text={podmanRun(plan)}
            what="command"
            caption="In the background, without root; ports, volumes, variables and user as the image declares them"
          />
          <p className="mt-2 max-w-prose text-sm text-muted">
            Leave out what you do not want to change: the image sets its variables and its user itself. Values too long
            or unsafe to paste are not repeated.
          </p>
        </Card>
        <Card title="While it runs">
          <LifecycleList commands={lifecycleCommands(plan, execution.stopSignal)} />
        </Card>
      </div>
      <div className="min-w-0 space-y-6">
        <ServiceCard plan={plan} />
        <Card title="With Compose">
          <CodeBlock text={composeFile(plan)} what="Compose file" caption="compose.yaml, for podman compose up -d" />
        </Card>
        <ClusterCard plan={plan} />
      </div>
    </div>
  )
}

function ClusterCard({ plan }: Pick<Props, 'plan'>) {
  const route = openShiftRoute(plan)
  return (
    <Card title="In a cluster">
      <div className="space-y-2">
        {plan.plainHttp && (
          <p className="max-w-prose text-sm text-muted">
            A cluster cannot reach a registry on this machine: copy the image to one that it can reach first.
          </p>
        )}
        <CodeBlock
          text={kubernetesManifests(plan)}
          what="manifests"
          caption="Deployment and Service, for kubectl apply -f or oc apply -f"
        />
        {plan.volumes.length > 0 && (
          <p className="max-w-prose text-sm text-muted">
            An emptyDir lives as long as its pod: put a persistentVolumeClaim in its place to keep the data.
          </p>
        )}
        {route !== undefined && (
          <CodeBlock text={route} what="Route" caption="OpenShift only: a Route gives the Service a public name" />
        )}
      </div>
    </Card>
  )
}
