import { type YamlValue, yamlText } from '../yaml-text.ts'
import type { PlannedPort } from './plan-ports.ts'
import { isNumeric } from './plan-user.ts'
import type { RunPlan } from './run-plan.ts'

type Members = Readonly<Record<string, YamlValue | undefined>>

/** `$(NAME)` would be replaced in values. https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#environment-variables */
const literal = (text: string) => text.replaceAll('$', '$$$$')

const unlessEmpty = (list: readonly YamlValue[]) => (list.length > 0 ? list : undefined)

/** At most 15 characters, as ports want it. */
export const portName = ({ number, protocol }: PlannedPort): string => `${protocol}-${number}`

const labelsOf = ({ name }: RunPlan) => ({ 'app.kubernetes.io/name': name })

/** Numeric and not 0: only then can the kubelet check it. */
export const runsAsNumericNonRoot = ({ user }: RunPlan): boolean =>
  user !== undefined && isNumeric(user.user) && Number(user.user) !== 0

// What the "restricted" Pod Security Standard and OpenShift's restricted-v2 ask for. The user is not repeated here:
// restricted-v2 assigns one and refuses any other. https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
const restricted: Members = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  runAsNonRoot: true,
  seccompProfile: { type: 'RuntimeDefault' },
}

// Kubernetes does not read HEALTHCHECK. https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/
function livenessProbe({ probe }: RunPlan): Members | undefined {
  return (
    probe && {
      exec: { command: probe.command },
      initialDelaySeconds: probe.initialDelay,
      periodSeconds: probe.period,
      timeoutSeconds: probe.timeout,
      failureThreshold: probe.failures,
    }
  )
}

function container(plan: RunPlan): Members {
  const { name, image, ports, volumes, variables } = plan
  return {
    name,
    image,
    ports: unlessEmpty(
      ports.map(port => ({
        name: portName(port),
        containerPort: port.number,
        protocol: port.protocol.toUpperCase(),
      })),
    ),
    env: unlessEmpty(variables.map(variable => ({ name: variable.name, value: literal(variable.value) }))),
    volumeMounts: unlessEmpty(volumes.map(volume => ({ name: volume.name, mountPath: volume.path }))),
    livenessProbe: livenessProbe(plan),
    securityContext: runsAsNumericNonRoot(plan) ? restricted : undefined,
  }
}

function deployment(plan: RunPlan): Members {
  const { name, volumes, pullSecret, stopTimeout } = plan
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels: labelsOf(plan) },
    spec: {
      replicas: 1,
      selector: { matchLabels: labelsOf(plan) },
      template: {
        metadata: { labels: labelsOf(plan) },
        spec: {
          imagePullSecrets: pullSecret === undefined ? undefined : [{ name: pullSecret }],
          terminationGracePeriodSeconds: stopTimeout,
          containers: [container(plan)],
          volumes: unlessEmpty(volumes.map(volume => ({ name: volume.name, emptyDir: {} }))),
        },
      },
    },
  }
}

function service(plan: RunPlan): Members | undefined {
  const { name, ports } = plan
  if (ports.length === 0) return undefined
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, labels: labelsOf(plan) },
    spec: {
      selector: labelsOf(plan),
      ports: ports.map(port => ({
        name: portName(port),
        port: port.number,
        targetPort: portName(port),
        protocol: port.protocol.toUpperCase(),
      })),
    },
  }
}

/** A Deployment of one replica, and a Service where the image exposes ports. */
export function kubernetesManifests(plan: RunPlan): string {
  const second = service(plan)
  return yamlText(deployment(plan), ...(second ? [second] : []))
}
