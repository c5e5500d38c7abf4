import { describe, expect, it } from 'vitest'
import { empty, hostile, ordinary, reference } from './fixtures/configs.ts'
import { quadletUnit } from './quadlet-unit.ts'
import { planRun } from './run-plan.ts'

// Keys that podman-systemd.unit(5) lists for [Container] since 4.4, the first release with Quadlet, and keys of
// systemd.unit(5) and systemd.service(5) that the generator passes on.
const documentedKeys: Readonly<Record<string, readonly string[]>> = {
  Unit: ['Description'],
  Container: ['Image', 'ContainerName', 'PublishPort', 'Volume', 'Environment', 'User', 'Group', 'PodmanArgs'],
  Service: ['Restart', 'TimeoutStartSec'],
  Install: ['WantedBy'],
}

function entriesOf(text: string): readonly string[] {
  let section = ''
  return text.split('\n').flatMap(line => {
    if (line === '' || line.startsWith('#')) return []
    const heading = /^\[(\w+)\]$/.exec(line)?.[1]
    if (heading !== undefined) section = heading
    return heading === undefined ? [`${section}.${line}`] : []
  })
}

const unitOf = (execution: typeof ordinary, plainHost?: string) =>
  quadletUnit(planRun({ reference, execution, ...(plainHost !== undefined && { plainHost }) }))

describe('quadletUnit', () => {
  it('says what the image declares in the generator’s keys', () => {
    expect(entriesOf(unitOf(ordinary))).toEqual([
      'Unit.Description=Container httpd-24',
      `Container.Image=quay.io/course/httpd-24@${reference.digest}`,
      'Container.ContainerName=httpd-24',
      'Container.PublishPort=8053:53/udp',
      'Container.PublishPort=8080:8080',
      'Container.PublishPort=8443:8443',
      'Container.Volume=httpd-24-var-log-httpd:/var/log/httpd',
      'Container.Volume=httpd-24-var-www-html:/var/www/html',
      'Container.Environment=HTTPD_LOG_LEVEL=warn',
      'Container.Environment="GREETING=hello world"',
      'Container.User=1001',
      'Container.Group=0',
      'Container.PodmanArgs=--stop-timeout=30',
      'Service.Restart=on-failure',
      'Service.TimeoutStartSec=900',
      'Install.WantedBy=default.target',
    ])
  })

  it.each([
    ['an ordinary config', unitOf(ordinary)],
    ['an empty config', unitOf(empty, 'localhost:3000')],
    ['a hostile config', unitOf(hostile)],
  ])('uses documented keys only, and no value starts a line: %s', (_name, text) => {
    for (const entry of entriesOf(text)) {
      const [, section = '', key = ''] = /^(\w+)\.(\w+)=/.exec(entry) ?? []
      expect(documentedKeys[section], entry).toContain(key)
    }
    expect(text.match(/^\[.*\]$/gm)).toEqual(['[Unit]', '[Container]', '[Service]', '[Install]'])
    expect(text).not.toMatch(/\\$/m)
  })
})
