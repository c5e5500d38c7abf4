import { describe, expect, it } from 'vitest'
import { inEnglish } from '#lib/messages/say'
import type { ExecutionConfig } from '#lib/oci/config/types'
import { assessFitness, type FitnessRow } from './assess-fitness.ts'
import { empty, hostile, ordinary } from './fixtures/configs.ts'

const judge = (topic: FitnessRow['topic'], more: Partial<ExecutionConfig>) => {
  const row = assessFitness({ ...empty, ...more }).find(found => found.topic === topic)
  return row && `${row.verdict}: ${inEnglish(row.words)}`
}

describe('assessFitness', () => {
  it.each([
    [undefined, 'mind: Runs as root, because no user is set'],
    ['', 'mind: Runs as root, because no user is set'],
    ['root', 'mind: Runs as root'],
    ['0:0', 'mind: Runs as root'],
    ['00', 'mind: Runs as root'],
    ['1001', 'good: Runs as user 1001, by number'],
    ['1001:0', 'good: Runs as user 1001:0, by number'],
    ['nginx', 'mind: Runs as user nginx, by name'],
    ['1001\u202e', 'mind: Runs as user 1001⟨U+202E⟩, by name'],
  ])('user %j: %s', (user, expected) => {
    expect(judge('user', user === undefined ? {} : { user })).toBe(expected)
  })

  it.each([
    [[], 'good: Declares no ports'],
    [['8080/tcp'], 'good: No port below 1024'],
    [['443', '80/tcp', '8080'], 'mind: Listens on 80 and 443, below 1024'],
    [['$(id)'], 'good: No port below 1024'],
  ])('ports %j: %s', (exposedPorts, expected) => {
    expect(judge('ports', { exposedPorts })).toBe(expected)
  })

  const throughShell = 'mind: Starts through a shell (shell form)'
  const direct = 'good: Starts its program directly'
  // The shell form becomes ["/bin/sh", "-c", …]: https://docs.docker.com/reference/dockerfile/#shell-and-exec-form
  it.each([
    [{ entrypoint: ['/bin/sh', '-c', 'httpd -X'] }, throughShell],
    [{ cmd: ['/bin/bash', '-ec', 'httpd -X'] }, throughShell],
    [{ entrypoint: ['/bin/sh', '-c', 'exec httpd -X'] }, 'good: A shell that gives way to its program'],
    [{ entrypoint: ['/entrypoint.sh'], cmd: ['/bin/sh', '-c', 'x'] }, direct],
    [{ entrypoint: ['httpd'], cmd: ['-X'] }, direct],
    [{ cmd: ['/bin/bash'] }, direct],
    [{}, 'mind: Starts nothing by itself'],
  ])('command %j: %s', (command, expected) => {
    expect(judge('command', command)).toBe(expected)
  })

  it('sees a health check, and one that is switched off', () => {
    expect(judge('health', { healthcheck: { test: ['CMD', 'true'] } })).toBe('good: Checks its own health')
    expect(judge('health', { healthcheck: { test: ['NONE'] } })).toBe('info: No health check')
    expect(judge('health', {})).toBe('info: No health check')
  })

  it('judges any config on every topic', () => {
    for (const execution of [empty, ordinary, hostile])
      expect(assessFitness(execution).map(({ topic }) => topic)).toEqual([
        ...['user', 'rootless', 'openshift', 'ports', 'command', 'health'],
      ])
  })
})
