import { expect, it } from 'vitest'
import { inEnglish } from '#lib/messages/say'
import { shellWords } from '#lib/testing/shell-words'
import { hostile, ordinary, reference } from './fixtures/configs.ts'
import { lifecycleCommands } from './lifecycle-commands.ts'
import { planRun } from './run-plan.ts'
import { legacySteps, quadletSteps } from './unit-steps.ts'

const plan = planRun({ reference, execution: ordinary })

it('fills each command of podman in with the container', () => {
  const commands = lifecycleCommands(plan, undefined)
  const calls = commands.map(({ command }) => shellWords(command, ['podman'])[0])
  expect(calls).toEqual([
    ['podman', 'ps', '-a', '--filter', 'name=httpd-24'],
    ['podman', 'inspect', 'httpd-24'],
    ['podman', 'logs', '-f', 'httpd-24'],
    ['podman', 'exec', '-it', 'httpd-24', 'sh'],
    ['podman', 'pause', 'httpd-24'],
    ['podman', 'unpause', 'httpd-24'],
    ['podman', 'stop', 'httpd-24'],
    ['podman', 'kill', 'httpd-24'],
    ['podman', 'restart', 'httpd-24'],
    ['podman', 'rm', 'httpd-24'],
  ])
})

it('says which signal stop sends, and when it gives up', () => {
  const stopOf = (signal: string | undefined) =>
    lifecycleCommands(plan, signal)
      .filter(({ verb }) => verb === 'stop')
      .map(({ words }) => inEnglish(words))
      .join()
  expect(stopOf(undefined)).toMatch(/^Sends SIGTERM .* SIGKILL after 30 seconds/)
  expect(stopOf('SIGWINCH')).toMatch(/^Sends SIGWINCH /)
  expect(stopOf(hostile.stopSignal)).toMatch(/^Sends SIGTERM /)
})

it('loads and starts the unit that the file makes', () => {
  const programs = ['systemctl', 'journalctl', 'loginctl']
  expect(quadletSteps(plan).file).toBe('~/.config/containers/systemd/httpd-24.container')
  expect(shellWords(quadletSteps(plan).commands, programs)).toContainEqual([
    ...['systemctl', '--user', 'start', 'httpd-24.service'],
  ])
  expect(legacySteps(plan).file).toBe('~/.config/systemd/user/container-httpd-24.service')
  expect(shellWords(legacySteps(plan).commands, programs)).toContainEqual([
    ...['systemctl', '--user', 'enable', '--now', 'container-httpd-24.service'],
  ])
})
