import { yamlText } from '../yaml-text.ts'
import { portName } from './kubernetes-manifests.ts'
import type { PlannedPort } from './plan-ports.ts'
import type { RunPlan } from './run-plan.ts'

/** Ports that usually speak HTTP, the likeliest first. */
const httpPorts = [8080, 80, 8000, 3000, 5000, 8888, 9090]
/** Ports that usually speak TLS themselves. */
const tlsPorts = [8443, 443]

function routedPort(ports: readonly PlannedPort[]): PlannedPort | undefined {
  const tcp = ports.filter(({ protocol }) => protocol === 'tcp')
  const byNumber = (number: number) => tcp.find(port => port.number === number)
  return [...httpPorts, ...tlsPorts].map(byNumber).find(port => port !== undefined) ?? tcp[0]
}

/**
 * A Route to the Service of `kubernetesManifests`; undefined where no TCP port is exposed. The cluster chooses the host.
 * https://docs.redhat.com/en/documentation/openshift_container_platform/latest/html/network_apis/route-route-openshift-io-v1
 */
export function openShiftRoute({ name, ports }: RunPlan): string | undefined {
  const port = routedPort(ports)
  if (!port) return undefined
  const speaksTls = tlsPorts.includes(port.number)
  return yamlText({
    apiVersion: 'route.openshift.io/v1',
    kind: 'Route',
    metadata: { name, labels: { 'app.kubernetes.io/name': name } },
    spec: {
      to: { kind: 'Service', name },
      port: { targetPort: portName(port) },
      tls: speaksTls
        ? { termination: 'passthrough' }
        : { termination: 'edge', insecureEdgeTerminationPolicy: 'Redirect' },
    },
  })
}
