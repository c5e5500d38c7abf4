import type { Columns } from './columns.ts'

/** The columns of the table that are filled row by row, and the order in which entries came. */
export const rowShape = {
  parent: 'u32',
  type: 'u8',
  flags: 'u8',
  mode: 'u16',
  owner: 'u32',
  modifiedAt: 'f64',
  sizeBytes: 'f64',
  headerOffset: 'f64',
  dataOffset: 'f64',
  crc32: 'u32',
  link: 'u32',
  detail: 'u32',
  sequence: 'u32',
} as const

export type Rows = Columns<typeof rowShape>
