import type { ContentEvidence } from '#lib/contract/compare/files'
import { aspectBits } from './aspect-bits.ts'
import type { ContentPlace, SideTree } from './side-tree.ts'
import { areStoredAlike } from './stored-contents.ts'

export interface NodeDifference {
  /** See `aspectBits`. */
  readonly aspects: number
  readonly evidence: ContentEvidence
  /** Sizes are equal, and no tags tell: whether contents are is told by reading them only. */
  readonly isOpen: boolean
}

const same: NodeDifference = { aspects: 0, evidence: 'layer', isOpen: false }

const differs = (left: unknown, right: unknown) => JSON.stringify(left) !== JSON.stringify(right)
const bit = (isDifferent: boolean, aspect: keyof typeof aspectBits) => (isDifferent ? aspectBits[aspect] : 0)

/** Of two regular files. */
function compareContents(left: ContentPlace, right: ContentPlace, isSamePlace: boolean): NodeDifference {
  if (isSamePlace) return same
  const size = left.table.columns.sizeBytes[left.row] as number
  if (size !== right.table.columns.sizeBytes[right.row])
    return { aspects: aspectBits.size | aspectBits.content, evidence: 'size', isOpen: false }
  if (size === 0) return { aspects: 0, evidence: 'size', isOpen: false }
  const areEqual = areStoredAlike(left, right)
  return areEqual === undefined
    ? { aspects: 0, evidence: 'size', isOpen: true }
    : { aspects: bit(!areEqual, 'content'), evidence: 'tag', isOpen: false }
}

function compareTypes(from: SideTree, left: number, to: SideTree, right: number): NodeDifference {
  const type = from.type(left)
  if (type !== to.type(right)) return { aspects: aspectBits.type, evidence: 'size', isOpen: false }
  const before = from.place(left)
  const after = to.place(right)
  if (type === 'file' && before && after) {
    const isSamePlace = before.row === after.row && from.layerContents[before.layer] === to.layerContents[after.layer]
    return compareContents(before, after, isSamePlace)
  }
  if (type === 'symlink' || type === 'hardlink') {
    const [target, other] = [from.tree, to.tree].map((tree, index) => {
      const node = index === 0 ? left : right
      return Buffer.from(tree.table(node).linkBytes(tree.row(node)) ?? [])
    })
    return { ...same, aspects: bit(!target?.equals(other ?? Buffer.alloc(0)), 'target') }
  }
  const isDevice = type === 'char-device' || type === 'block-device'
  const isOther =
    isDevice && before && after && differs(before.table.detail(before.row).device, after.table.detail(after.row).device)
  return { ...same, aspects: bit(isOther === true, 'device') }
}

function compareMetadata(from: SideTree, left: number, to: SideTree, right: number): number {
  // A directory that no entry tells of has no metadata of its own: whoever unpacks it chooses.
  if (from.isImplied(left) || to.isImplied(right)) return 0
  const [table, other] = [from.tree.table(left), to.tree.table(right)]
  const [row, otherRow] = [from.tree.row(left), to.tree.row(right)]
  const [owner, otherOwner] = [from.owner(left), to.owner(right)]
  const isLink = from.tree.type(left) === 'symlink'
  return (
    bit(!isLink && table.columns.mode[row] !== other.columns.mode[otherRow], 'mode') |
    bit(owner.uid !== otherOwner.uid || owner.gid !== otherOwner.gid, 'owner') |
    bit(owner.userName !== otherOwner.userName || owner.groupName !== otherOwner.groupName, 'owner-names') |
    bit(table.columns.modifiedAt[row] !== other.columns.modifiedAt[otherRow], 'time') |
    bit(differs(table.detail(row).xattrs, other.detail(otherRow).xattrs), 'attributes')
  )
}

/** What is not the same of one path that both sides have. */
export function compareNodes(from: SideTree, left: number, to: SideTree, right: number): NodeDifference {
  const isSameRow = from.tree.row(left) === to.tree.row(right) && from.layerContent(left) === to.layerContent(right)
  // The same hard link may lead to files of different layers below it.
  if (isSameRow && from.tree.type(left) !== 'hardlink') return same
  const contents = compareTypes(from, left, to, right)
  // Of two different things metadata tells too: a file that became a directory has another mode.
  return { ...contents, aspects: contents.aspects | compareMetadata(from, left, to, right) }
}
