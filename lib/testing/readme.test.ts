import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { renderSettingsTable } from '#lib/credentials/settings/render-settings-table'
import { projectRoot } from './runner/run-step.ts'

const readme = await readFile(join(projectRoot, 'README.md'), 'utf8')

it('has the current table of settings', () => {
  const [, table = ''] = /<!-- settings: begin -->\n([\s\S]*?)\n?<!-- settings: end -->/.exec(readme) ?? []
  expect(table.trim(), 'paste what renderSettingsTable() returns between the two markers').toBe(
    renderSettingsTable().trim(),
  )
})

it('names only npm commands that exist', async () => {
  const { scripts } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const named = [...readme.matchAll(/npm (?:run )?(\w+)/g)].map(([, name = '']) => name).filter(name => name !== 'ci')
  expect(named.filter(name => !(name in scripts))).toEqual([])
})
