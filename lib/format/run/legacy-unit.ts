import { groupOptions, podmanArguments } from './podman-run.ts'
import type { RunPlan } from './run-plan.ts'
import { unitWord } from './unit-word.ts'

/** https://docs.podman.io/en/latest/markdown/podman-run.1.html#stop-timeout-seconds */
const defaultStopTimeout = 10
/** What podman itself gets on top, to clean up. */
const cleanUpSeconds = 60

export const legacyUnitName = ({ name }: RunPlan): string => `container-${name}.service`

const command = (words: readonly string[]) => groupOptions(words).join(' \\\n\t')

/**
 * The unit that `podman generate systemd --new` writes for a container made by `podmanRun`. Podman deprecates it in
 * favour of Quadlet. https://docs.podman.io/en/latest/markdown/podman-generate-systemd.1.html
 */
export function legacyUnit(plan: RunPlan): string {
  const unit = legacyUnitName(plan)
  const timeout = plan.stopTimeout ?? defaultStopTimeout
  const fixed = ['--cidfile=%t/%n.ctr-id', '--cgroups=no-conmon', '--rm', '--sdnotify=conmon', '-d', '--replace']
  return `# ${unit}

[Unit]
Description=Podman ${unit}
Documentation=man:podman-generate-systemd(1)
Wants=network-online.target
After=network-online.target
RequiresMountsFor=%t/containers

[Service]
Environment=PODMAN_SYSTEMD_UNIT=%n
Restart=on-failure
TimeoutStopSec=${timeout + cleanUpSeconds}
ExecStartPre=${command(['/bin/rm', '-f %t/%n.ctr-id'])}
ExecStart=${command(['/usr/bin/podman run', ...fixed, ...podmanArguments(plan).map(unitWord)])}
ExecStop=${command(['/usr/bin/podman stop', `--ignore -t ${timeout}`, '--cidfile=%t/%n.ctr-id'])}
ExecStopPost=${command(['/usr/bin/podman rm', '-f', `--ignore -t ${timeout}`, '--cidfile=%t/%n.ctr-id'])}
Type=notify
NotifyAccess=all

[Install]
WantedBy=default.target
`
}
