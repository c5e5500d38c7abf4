import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { installAdvice, tools } from './debian-packages.ts'
import { findCommand } from './find-command.ts'

it('says what is missing, what for, and the command that installs it', () => {
  const skopeo = tools.filter(tool => tool.packages.includes('skopeo'))
  const advice = installAdvice(skopeo)
  expect(advice).toContain('skopeo: fills the registries')
  expect(advice).toContain('apt-get install -y --no-install-recommends skopeo')
})

it('finds the commands a shell finds', () => {
  expect(findCommand('sh')).toBe(execFileSync('sh', ['-c', 'command -v sh'], { encoding: 'utf8' }).trim())
  expect(findCommand('no-such-command-anywhere')).toBeUndefined()
})
