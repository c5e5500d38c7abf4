import { describe, expect, it } from 'vitest'
import { empty, hostile, reference } from './fixtures/configs.ts'
import { planPorts } from './plan-ports.ts'
import { planProbe } from './plan-probe.ts'
import { planUser } from './plan-user.ts'
import { planVariables } from './plan-variables.ts'
import { planVolumes } from './plan-volumes.ts'
import { resourceName } from './resource-name.ts'
import { planRun } from './run-plan.ts'

describe('planPorts', () => {
  const published = (...exposed: string[]) =>
    planPorts(exposed).map(({ hostPort, number, protocol }) => `${hostPort}:${number}/${protocol}`)

  it('keeps numbers from 1024 up and moves those below, never onto one that is taken', () => {
    expect(published('8080/tcp')).toEqual(['8080:8080/tcp'])
    expect(published('80')).toEqual(['8080:80/tcp'])
    expect(published('443/tcp', '80/tcp')).toEqual(['8080:80/tcp', '8443:443/tcp'])
    expect(published('80', '8080')).toEqual(['10080:80/tcp', '8080:8080/tcp'])
    expect(published('22', '53/udp', '53/tcp')).toEqual(['8022:22/tcp', '8053:53/tcp', '8053:53/udp'])
  })

  it('takes each once and what is no port not at all', () => {
    expect(published('8080', '8080/TCP', '8080/tcp')).toEqual(['8080:8080/tcp'])
    expect(published('0', '65536', '-1', '80-90', '80/icmp', 'http', '', '80/tcp\n')).toEqual([])
  })

  it('gives every port of a long list a host port of its own', () => {
    const planned = planPorts(Array.from({ length: 200 }, (_, index) => String(index + 1)))
    expect(new Set(planned.map(({ hostPort }) => hostPort)).size).toBe(planned.length)
    expect(planned.every(({ hostPort }) => hostPort >= 1024 && hostPort < 65_536)).toBe(true)
  })
})

describe('planUser', () => {
  it('reads user and group, by number or name', () => {
    expect(planUser('1001')).toEqual({ user: '1001' })
    expect(planUser('1001:0')).toEqual({ user: '1001', group: '0' })
    expect(planUser('www-data:www-data')).toEqual({ user: 'www-data', group: 'www-data' })
  })

  it.each([undefined, '', ':0', '$(id)', 'a b', 'a:b:c', '1001:', '-u', 'x\ny'])('leaves %j to the image', text => {
    expect(planUser(text)).toBeUndefined()
  })
})

describe('planVariables', () => {
  it('does not repeat PATH, and lets a later entry stand', () => {
    expect(planVariables(['PATH=/bin', 'A=1', 'B=', 'A=2'])).toEqual([
      { name: 'A', value: '2' },
      { name: 'B', value: '' },
    ])
  })

  it('leaves both entries to the image where the later one cannot be said', () => {
    expect(planVariables(['A=1', 'A=\u001b[0m'])).toEqual([])
  })
})

describe('planVolumes', () => {
  it('names each volume after its path, once', () => {
    expect(planVolumes('httpd', ['/var/www/html/', '/var/www/html', '/var/www-html'])).toEqual([
      { name: 'httpd-var-www-html', path: '/var/www-html' },
      { name: 'httpd-var-www-html-2', path: '/var/www/html' },
    ])
  })
})

describe('planProbe', () => {
  it('runs the shell form in the image’s shell, in seconds', () => {
    const shell = ['/bin/bash', '-o', 'pipefail', '-c']
    expect(planProbe({ ...empty, shell, healthcheck: { test: ['CMD-SHELL', 'true'], startPeriodNs: 5e9 } })).toEqual({
      command: [...shell, 'true'],
      ...{ period: 30, timeout: 30, failures: 3, initialDelay: 5 },
    })
  })

  it.each([[['NONE']], [[]], [['CMD']], [['CMD-SHELL']], [['CMD', 'a\0']]])('has none for %j', test => {
    expect(planProbe({ ...empty, healthcheck: { test } })).toBeUndefined()
  })
})

describe('resourceName', () => {
  // https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#rfc-1035-label-names
  it.each(['httpd-24', '389-ds', '___', 'a'.repeat(200), 'My.App_2', '한국어', 'x-'])('makes a label of %j', text => {
    expect(resourceName(text)).toMatch(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/)
  })
})

describe('planRun', () => {
  it('holds nothing of a hostile config but what every tool can say', () => {
    const plan = planRun({ reference, execution: hostile })
    expect(plan.volumes).toEqual([{ name: 'httpd-24-data', path: '/data' }])
    expect(plan.ports.map(({ number }) => number)).toEqual([80, 443, 8080])
    expect(plan.variables.map(({ name }) => name).filter(name => !/^V\d+$/.test(name))).toEqual([])
    expect(plan).not.toHaveProperty('user')
    expect(plan).not.toHaveProperty('stopTimeout')
  })

  it('names the image by digest, or by tag where there is none', () => {
    const byTag = { registry: 'docker.io', name: 'library/httpd', tag: '2.4' }
    expect(planRun({ reference: { ...byTag, ...reference }, execution: empty }).image).toMatch(/httpd-24@sha256:\w+$/)
    expect(planRun({ reference: byTag, execution: empty }).image).toBe('docker.io/library/httpd:2.4')
  })
})
