import { TreeModel, type TreePart } from './tree-model.ts'

/** A tree as its reader left it. */
export interface RememberedTree {
  readonly model: TreeModel
  scrollTopPx: number
  /** The focus was in the tree when its page was left by it, and goes back there. */
  takesFocus: boolean
}

/** Trees that were shown last, by what they list: a page more of the same files finds open what was open. */
const remembered = new Map<string, RememberedTree>()
const maxRemembered = 4

/** The tree of a listing, with the way to what the page shows open. On the server every page has its own. */
export function recallTree(key: string, parts: readonly TreePart[]): RememberedTree {
  const tree = remembered.get(key) ?? { model: new TreeModel(), scrollTopPx: 0, takesFocus: false }
  tree.model.include(parts)
  if (typeof window === 'undefined') return tree
  remembered.delete(key)
  remembered.set(key, tree)
  const [oldest] = remembered.keys()
  if (remembered.size > maxRemembered && oldest !== undefined) remembered.delete(oldest)
  return tree
}
