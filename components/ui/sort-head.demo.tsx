import type { Demos } from './demos.tsx'
import { SortHead } from './sort-head.tsx'
import { Table } from './table.tsx'

const href = (sort: string) => `?sort=${sort}`

export const demos: Demos = {
  'descending, and not sorted by': () => (
    <Table caption="Sample">
      <thead>
        <tr>
          <SortHead column="name" label="Tag" sort="-name" href={href} />
          <SortHead column="size" label="Size" sort="-name" numeric href={href} />
        </tr>
      </thead>
    </Table>
  ),
  ascending: () => (
    <Table caption="Sample">
      <thead>
        <tr>
          <SortHead column="name" label="Tag" sort="name" href={href} />
        </tr>
      </thead>
    </Table>
  ),
}
