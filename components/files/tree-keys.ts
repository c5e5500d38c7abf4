import type { TreeLine, TreeModel } from './tree-model.ts'

export type TreeStep =
  | { readonly kind: 'focus'; readonly index: number }
  | { readonly kind: 'open' | 'close'; readonly line: TreeLine }

/**
 * What a key does in a tree, by https://www.w3.org/WAI/ARIA/apg/patterns/treeview/#keyboardinteraction. Undefined where it
 * means nothing here. @param page lines that Page Up and Page Down pass
 */
export function treeStep(model: TreeModel, index: number, key: string, page: number): TreeStep | undefined {
  const last = model.count - 1
  const focus = (to: number): TreeStep | undefined =>
    to === index || to < 0 || to > last ? undefined : { kind: 'focus', index: to }
  const line = model.lineAt(index)
  const isOpen = model.openAt(line.directory, line.at) !== undefined
  switch (key) {
    case 'ArrowDown':
      return focus(index + 1)
    case 'ArrowUp':
      return focus(index - 1)
    case 'Home':
      return focus(0)
    case 'End':
      return focus(last)
    case 'PageDown':
      return focus(Math.min(last, index + page))
    case 'PageUp':
      return focus(Math.max(0, index - page))
    case 'ArrowRight':
      if (!line.entry?.isDirectory) return
      return isOpen ? focus(index + 1) : { kind: 'open', line }
    case 'ArrowLeft':
      if (isOpen) return { kind: 'close', line }
      return line.directory.parent === undefined ? undefined : focus(parentIndex(model, line))
    default:
      return
  }
}

function parentIndex(model: TreeModel, { directory }: TreeLine): number {
  const { parent } = directory
  const place = parent?.open.find(child => child.directory === directory)
  return parent && place ? model.indexOf(parent, place.at) : 0
}
