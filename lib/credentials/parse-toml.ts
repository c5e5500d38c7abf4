import { parse, TomlError, type TomlTable } from 'smol-toml'
import { type Sentence, verbatim } from '#lib/messages/say'
import { brokenFile } from './broken-file.ts'

/** Parses TOML. Throws AppError `invalid-configuration` naming the file and the line. @param file as shown to people */
export function parseToml(text: string, file: string, hint: Sentence): TomlTable {
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    // The first line says what is wrong; the rest quotes the file.
    const reason = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '')
    throw brokenFile(`${file}, line ${error.line},`, verbatim(reason), hint)
  }
}

export const isTable = (value: unknown): value is TomlTable =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
