import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TomlTable } from 'smol-toml'
import { brokenFile } from '../broken-file.ts'
import { isTable, parseToml } from '../parse-toml.ts'
import { checkContradictions } from './check-contradictions.ts'
import { findSettingsFile } from './find-settings-file.ts'
import { inTerminal, placeOf, type ReadRow, readRows, type SettingsDocument, wrongSetting } from './read-rows.ts'
import type { RegistrySettings, Settings } from './settings.ts'
import { type ProgramValues, type RegistryValues, registrySettingsTable, settingsTable } from './settings-table.ts'

export interface LoadSettingsOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Home directory of the user. */
  readonly home: string
  /** Throws as `fs.readFileSync` where there is no file. */
  readonly readFile?: (path: string) => string
}

const hint = 'Whoever runs Portolan can correct it; the README has a table of all settings.'

/**
 * Settings from `portolan.toml` and the environment, complete and without contradiction.
 * Throws AppError `invalid-configuration` naming the file, the line and the key, or the variable.
 */
export function loadSettings({ env, home, readFile = readText }: LoadSettingsOptions): Settings {
  const document = readDocument({ env, home, readFile })
  const { registry = [], ...values } = document.table
  const rows = readRows(settingsTable, values, { document, path: [] }, env)
  const given = valuesOf(rows) as ProgramValues
  const personal = given.mode === 'personal'
  const settings: Settings = {
    ...given,
    logins: given.logins ?? personal,
    anyPublicRegistry: given.anyPublicRegistry ?? personal,
    dataDir:
      given.dataDir?.replace(/^~(?=\/)/, home) ?? join(env.XDG_DATA_HOME || join(home, '.local/share'), 'portolan'),
    registries: readRegistries(registry, document),
    where: Object.fromEntries(Object.entries(rows).flatMap(([name, { where }]) => (where ? [[name, where]] : []))),
    ...(document.text !== '' && { file: document.display }),
  }
  checkContradictions(settings)
  return settings
}

const readText = (path: string): string => readFileSync(path, 'utf8')

function readDocument({ env, home, readFile }: Required<LoadSettingsOptions>): SettingsDocument {
  const { path, display, required } = findSettingsFile(env, home)
  let text = ''
  try {
    text = readFile(path)
  } catch (error) {
    const absent = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
    if (required || !absent)
      throw brokenFile(display, inTerminal(absent ? 'not found' : 'not readable'), inTerminal(hint))
  }
  return { text, table: parseToml(text, display, inTerminal(hint)), display }
}

const valuesOf = (rows: Record<string, ReadRow>): object =>
  Object.fromEntries(Object.entries(rows).map(([name, { value }]) => [name, value]))

function readRegistries(tables: TomlTable[string], document: SettingsDocument): readonly RegistrySettings[] {
  if (!Array.isArray(tables) || !tables.every(isTable)) {
    throw wrongSetting(placeOf(document, ['registry']), '“registry” must be written as [[registry]]', hint)
  }
  const seen = new Map<string, string>()
  return tables.map((table, index) => {
    const path = ['registry', index]
    const { host, ...values } = valuesOf(readRows(registrySettingsTable, table, { document, path })) as RegistryValues
    const where = placeOf(document, path)
    if (host === undefined) throw wrongSetting(where, 'the [[registry]] has no “host”', hint)
    const earlier = seen.get(host)
    if (earlier !== undefined) throw wrongSetting(where, `${host} is already described at ${earlier}`, hint)
    seen.set(host, where)
    return { ...values, host, where }
  })
}
