import { registrySettingsTable, type Setting, settingsTable } from './settings-table.ts'

/** The settings as Markdown for the README: one table for the program, one for each `[[registry]]`. */
export function renderSettingsTable(): string {
  return [
    table(
      ['In `portolan.toml`', 'In the environment', 'Value', 'Default', 'Meaning'],
      Object.values(settingsTable).map(row => [`\`${row.key}\``, row.env ? `\`${row.env}\`` : '', ...columns(row)]),
    ),
    table(
      ['In a `[[registry]]`', 'Value', 'Default', 'Meaning'],
      Object.values(registrySettingsTable).map(row => [`\`${row.key}\``, ...columns(row)]),
    ),
  ].join('\n')
}

const columns = (row: Setting<unknown>): readonly string[] => [row.type.words, defaultOf(row), row.meaning]

function defaultOf({ unset, fallback }: Setting<unknown>): string {
  if (unset !== undefined) return unset
  return Array.isArray(fallback) && fallback.length === 0 ? 'none' : `\`${fallback}\``
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return `${[line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')}\n`
}
