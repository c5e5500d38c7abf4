import type { Demos } from '#components/ui/demos'
import { Table } from '#components/ui/table'
import { repositoryPage } from '#lib/routes/pages'
import { sampleRepository } from './sample-tags.ts'
import { SortHead } from './sort-head.tsx'

const href = (sort: string) => repositoryPage(sampleRepository, { sort })

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
