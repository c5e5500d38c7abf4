import { demos as sortHead } from '#components/ui/sort-head.demo'
import { demos as table } from '#components/ui/table.demo'
import { demos as tree } from '#components/ui/tree.demo'
import { demos as virtualList } from '#components/ui/virtual-list.demo'

/** Primitives that show many of a kind. */
export const listDemos = {
  'sort-head': sortHead,
  table,
  tree,
  'virtual-list': virtualList,
} as const
