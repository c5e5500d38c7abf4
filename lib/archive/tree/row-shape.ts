import type { Columns } from './columns.ts'
import { entryFormat } from './entry-format.ts'

const { parent, type, flags, mode, owner, modifiedAt, sizeBytes, ...others } = entryFormat.shape
const { headerOffset, dataOffset, crc32, link, detail } = others

/** The columns of the table that are filled row by row, and the order in which entries came. */
export const rowShape = {
  ...{ parent, type, flags, mode, owner, modifiedAt, sizeBytes },
  ...{ headerOffset, dataOffset, crc32, link, detail },
  sequence: 'u32',
} as const

export type Rows = Columns<typeof rowShape>
