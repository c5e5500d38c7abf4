import type { Demos } from './demos.tsx'
import { FilterInput } from './filter-input.tsx'

export const demos: Demos = {
  empty: () => <FilterInput label="Filter tags" name="demo-empty" placeholder="Filter tags" />,
  filled: () => <FilterInput label="Filter tags" name="demo-filled" defaultValue="1-27" />,
}
