import { describe, expect, it } from 'vitest'
import { commandLines, verifyUnit } from '#lib/testing/systemd-unit'
import { empty, hostile, hostileValues, ordinary, reference } from './fixtures/configs.ts'
import { legacyUnit, legacyUnitName } from './legacy-unit.ts'
import { podmanArguments } from './podman-run.ts'
import { planRun } from './run-plan.ts'
import { unitWord } from './unit-word.ts'

const configs = { ordinary, empty, hostile }

describe.each(Object.entries(configs))('the legacy unit of an %s config', (_name, execution) => {
  const plan = planRun({ reference, execution })
  const name = legacyUnitName(plan)

  it('passes systemd-analyze verify', () => {
    expect(verifyUnit(name, legacyUnit(plan))).toBe('')
  })

  it('starts podman with the words of podman run, as systemd reads them', () => {
    const [, start = [], ...others] = commandLines(name, legacyUnit(plan))
    // "To pass a literal dollar sign, use $$": systemd.service(5).
    const words = start.map(word => word.replaceAll('$$', '$'))
    expect(words.slice(0, 2)).toEqual(['/usr/bin/podman', 'run'])
    expect(words.slice(words.indexOf('--name'))).toEqual(podmanArguments(plan))
    expect(others.map(line => line.slice(0, 2))).toEqual([
      ['/usr/bin/podman', 'stop'],
      ['/usr/bin/podman', 'rm'],
    ])
  })
})

it('verify finds what an unquoted value would do', () => {
  const broken = legacyUnit(planRun({ reference, execution: ordinary })).replace(
    '"GREETING=hello world"',
    '"GREETING=hello',
  )
  expect(verifyUnit('container-httpd-24.service', broken)).not.toBe('')
})

// Podman's Quadlet generator copies the words of Environment= into ExecStart= (quadlet.go, ConvertContainer), so systemd
// is what reads them in the end.
it.each(hostileValues)('systemd reads back %j from a word of a unit', value => {
  const unit = `[Service]\nExecStart=/bin/echo ${unitWord(`V=${value}`)} ${unitWord(value)} end\n`
  const [words = []] = commandLines('words.service', unit)
  expect(words.map(word => word.replaceAll('$$', '$'))).toEqual(['/bin/echo', `V=${value}`, value, 'end'])
})
