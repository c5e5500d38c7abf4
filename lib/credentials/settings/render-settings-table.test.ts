import { describe, expect, it } from 'vitest'
import { loadSettings } from './load-settings.ts'
import { renderSettingsTable } from './render-settings-table.ts'

const cells = (line: string) => line.split(/(?<!\\)\|/).map(cell => cell.trim())
const rows = renderSettingsTable()
  .split('\n')
  .filter(line => line.startsWith('| `'))
  .map(cells)

describe('renderSettingsTable', () => {
  it('is Markdown with the same number of cells in each row of a table', () => {
    expect(new Set(rows.map(row => row.length))).toEqual(new Set([7, 6]))
    expect(rows.flat().join()).not.toMatch(/undefined|\[object/)
  })

  it('has a default and a sentence for every setting', () => {
    for (const row of rows) {
      expect(row.at(-3)).not.toBe('')
      expect(row.at(-2)).toMatch(/\.$/)
    }
  })

  it('tells the defaults that the program has', () => {
    const documented = Object.fromEntries(rows.map(row => [row[1], row.at(-3)]))
    const settings = loadSettings({ env: {}, home: '/home/ada', readFile: () => '' })
    expect(documented['`port`']).toBe(`\`${settings.port}\``)
    expect(documented['`listen`']).toBe(`\`${settings.listen}\``)
    expect(documented['`cache_budget`']).toBe(`\`${settings.cacheBudgetBytes / 2 ** 20} MiB\``)
  })
})
