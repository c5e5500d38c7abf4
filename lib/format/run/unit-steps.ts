import { shellQuote } from '../shell-quote.ts'
import { legacyUnitName } from './legacy-unit.ts'
import { quadletFileName, quadletServiceName } from './quadlet-unit.ts'
import type { RunPlan } from './run-plan.ts'

export interface UnitSteps {
  /** Where the unit has to be saved; `~` is the user's home. */
  readonly file: string
  /** One command a line. */
  readonly commands: string
}

const lines = (...commands: readonly string[]) => commands.join('\n')

/** https://docs.podman.io/en/latest/markdown/podman-systemd.unit.5.html#podman-rootless-unit-search-path */
export function quadletSteps(plan: RunPlan): UnitSteps {
  const service = shellQuote(quadletServiceName(plan))
  return {
    file: `~/.config/containers/systemd/${quadletFileName(plan)}`,
    commands: lines(
      'systemctl --user daemon-reload',
      `systemctl --user start ${service}`,
      `systemctl --user status ${service}`,
      `journalctl --user -u ${service}`,
      'loginctl enable-linger',
    ),
  }
}

/** https://docs.podman.io/en/latest/markdown/podman-generate-systemd.1.html#examples */
export function legacySteps(plan: RunPlan): UnitSteps {
  const unit = legacyUnitName(plan)
  return {
    file: `~/.config/systemd/user/${unit}`,
    commands: lines(
      'systemctl --user daemon-reload',
      `systemctl --user enable --now ${shellQuote(unit)}`,
      `systemctl --user status ${shellQuote(unit)}`,
      'loginctl enable-linger',
    ),
  }
}
