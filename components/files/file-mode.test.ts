import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { fileMode } from './file-mode.ts'

const folder = mkdtempSync(join(tmpdir(), 'portolan-mode-'))
afterAll(() => rmSync(folder, { recursive: true }))

const asListed = (path: string) => execFileSync('ls', ['-ld', path], { encoding: 'utf8' }).slice(0, 10)

it.each([0o755, 0o644, 0o4755, 0o4644, 0o2755, 0o2644, 0o1777, 0o1666, 0o7777, 0])('writes %o as ls does', mode => {
  const path = join(folder, `file-${mode}`)
  writeFileSync(path, '')
  chmodSync(path, mode)
  expect(fileMode({ type: 'file', mode })).toBe(asListed(path))
})

it('knows directories and links', () => {
  const link = join(folder, 'link')
  symlinkSync('nowhere', link)
  expect(fileMode({ type: 'symlink', mode: 0o777 })).toBe(asListed(link))
  chmodSync(folder, 0o1750)
  expect(fileMode({ type: 'directory', mode: 0o1750 })).toBe(asListed(folder))
  chmodSync(folder, 0o700)
})
