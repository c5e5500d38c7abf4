'use client'

import { Table } from '#components/ui/table'
import { aliasGroups } from './alias-marks.ts'
import { sampleRepository, sampleRows, unreadRow } from './sample-tags.ts'
import { TagRowLine } from './tag-row-line.tsx'

const now = new Date('2026-11-21T12:00:00Z')
const group = aliasGroups(sampleRows).get(sampleRows[0]?.details?.digest ?? '')

/** Who observes a row is a function, which only a client component can pass. */
export function TagRowSamples() {
  return (
    <Table caption="Sample" className="min-w-[76rem] table-fixed">
      <tbody>
        {[unreadRow, ...sampleRows].map(row => (
          <TagRowLine
            key={row.tag}
            repository={sampleRepository}
            row={row}
            now={now}
            observe={() => undefined}
            {...(group && row.details?.digest === sampleRows[0]?.details?.digest && { group })}
          />
        ))}
      </tbody>
    </Table>
  )
}
