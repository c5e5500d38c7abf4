import type { Demos } from './demos.tsx'
import { PageLinks } from './page-links.tsx'

const show = (page: number) => () => (
  <PageLinks label="Pages of the list" page={page} pages={3} hrefOf={number => `?page=${number}`} />
)

export const demos: Demos = { first: show(1), middle: show(2), last: show(3) }
