import { publishPort } from './podman-run.ts'
import type { RunPlan } from './run-plan.ts'
import { unitWord } from './unit-word.ts'

type Entry = readonly [key: string, value: string]

export const quadletFileName = ({ name }: RunPlan): string => `${name}.container`
export const quadletServiceName = ({ name }: RunPlan): string => `${name}.service`

// The generator reads all of these but Environment= as they stand, without quotes or escapes; the plan holds only what
// needs neither. https://docs.podman.io/en/latest/markdown/podman-systemd.unit.5.html#container-units-container
function containerEntries(plan: RunPlan): readonly Entry[] {
  const { name, image, plainHttp, ports, volumes, variables, user, stopTimeout } = plan
  // Keys of their own came later than Quadlet itself.
  const podmanArgs = [
    ...(stopTimeout === undefined ? [] : [`--stop-timeout=${stopTimeout}`]),
    ...(plainHttp ? ['--tls-verify=false'] : []),
  ]
  return [
    ['Image', image],
    ['ContainerName', name],
    ...ports.map((port): Entry => ['PublishPort', publishPort(port)]),
    ...volumes.map((volume): Entry => ['Volume', `${volume.name}:${volume.path}`]),
    ...variables.map((variable): Entry => ['Environment', unitWord(`${variable.name}=${variable.value}`)]),
    ...(user ? [['User', user.user] as const] : []),
    ...(user?.group === undefined ? [] : [['Group', user.group] as const]),
    ...podmanArgs.map((argument): Entry => ['PodmanArgs', argument]),
  ]
}

/** A `.container` file, from which Podman's generator makes a service. */
export function quadletUnit(plan: RunPlan): string {
  const entries = containerEntries(plan).map(([key, value]) => `${key}=${value}`)
  return `[Unit]
Description=Container ${plan.name}

[Container]
${entries.join('\n')}

[Service]
Restart=on-failure
# The first start pulls the image, which can take longer than systemd's 90 seconds.
TimeoutStartSec=900

[Install]
WantedBy=default.target
`
}
