import { TarParser } from '../tar/tar-parser.ts'
import type { EntryTable } from './entry-table.ts'
import { EntryTableBuilder } from './entry-table-builder.ts'

/** The table of a whole archive in memory; for layers, which come in pieces, use the parser and the builder. */
export function tableOfTar(tar: Uint8Array): EntryTable {
  const builder = new EntryTableBuilder()
  const parser = new TarParser({ onEntry: entry => builder.add(entry) })
  parser.write(tar)
  parser.end()
  return builder.finish()
}
