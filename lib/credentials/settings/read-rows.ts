import type { TomlTable } from 'smol-toml'
import { AppError } from '#lib/errors/app-error'
import { type Sentence, verbatim } from '#lib/messages/say'
import { findKeyLine, type KeyPath } from './find-key-line.ts'
import type { Setting } from './settings-table.ts'

/** A file of settings, parsed. */
export interface SettingsDocument {
  readonly text: string
  readonly table: TomlTable
  /** The path as shown to people. */
  readonly display: string
}

export interface ReadRow {
  readonly value: unknown
  /** Where it was set: `PORT`, or `~/.config/portolan/portolan.toml, line 3`; absent for a default. */
  readonly where?: string
}

/** Every setting a table describes; the environment wins over the file. Throws AppError `invalid-configuration`. */
export function readRows<Table extends Record<string, Setting<unknown>>>(
  rows: Table,
  values: TomlTable,
  at: { readonly document: SettingsDocument; readonly path: KeyPath },
  env: Readonly<Record<string, string | undefined>> = {},
): { readonly [K in keyof Table]: ReadRow } {
  const known = Object.values(rows).map(({ key }) => key)
  const unknown = Object.keys(values).find(key => !known.includes(key))
  if (unknown !== undefined) {
    const place = placeOf(at.document, [...at.path, unknown])
    throw wrongSetting(place, `“${unknown}” is not a setting`, `The settings here are ${known.join(', ')}.`)
  }
  const read = Object.entries(rows).map(([name, setting]): [string, ReadRow] => [
    name,
    readRow(setting, values, at, env),
  ])
  return Object.fromEntries(read) as { readonly [K in keyof Table]: ReadRow }
}

function readRow(
  setting: Setting<unknown>,
  values: TomlTable,
  at: { readonly document: SettingsDocument; readonly path: KeyPath },
  env: Readonly<Record<string, string | undefined>>,
): ReadRow {
  const { key, type, fallback } = setting
  const expected = `must be ${type.words.replaceAll('`', '')}`
  const fromEnvironment = setting.env === undefined ? undefined : env[setting.env]
  if (setting.env !== undefined && fromEnvironment) {
    const value = type.fromText(fromEnvironment)
    if (value === undefined) {
      throw wrongSetting(
        'The environment',
        `${setting.env} ${expected}`,
        `Whoever starts Portolan can set it. ${setting.meaning}`,
      )
    }
    return { value, where: setting.env }
  }
  if (!Object.hasOwn(values, key)) return { value: fallback }
  const where = placeOf(at.document, [...at.path, key])
  const value = type.fromToml(values[key])
  if (value === undefined) throw wrongSetting(where, `“${key}” ${expected}`, setting.meaning)
  return { value, where }
}

/** `file, line n` of a setting. */
export function placeOf({ text, display }: SettingsDocument, path: KeyPath): string {
  const line = findKeyLine(text, path)
  return line === undefined ? display : `${display}, line ${line}`
}

/**
 * Settings are read before anything listens, and what is wrong with them is told in the terminal of whoever starts
 * Portolan: in English, like every message of the launcher and of the container tools beside it.
 */
export const inTerminal = (text: string): Sentence => verbatim(text)

/** The value itself is left out: it may be a secret that went into the wrong place. */
export const wrongSetting = (place: string, words: string, hint: string): AppError =>
  new AppError('invalid-configuration', inTerminal(`${place}: ${words}.`), {
    hint: inTerminal(hint.replaceAll('`', '')),
  })
