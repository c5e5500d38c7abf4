/** Why a name in an archive is not simply a path below the root. */
export type PathIssue =
  /** It has a `..` that stays inside; read as what it leads to. */
  | 'parent-segment'
  /** It has a `..` that leads out of the root. */
  | 'escapes-root'
  | 'path-too-long'
  | 'path-too-deep'
  /** A whiteout of nothing, of `.` or of `..`. */
  | 'bad-whiteout'

/** PATH_MAX of Linux, and a depth that keeps walks over the tree short. */
const maxPathBytes = 4096
const maxDepth = 128

const unusual = /(?:^|\/)\.{0,2}(?:\/|$)/

export interface NormalisedPath {
  /** Segments joined by `/`, neither leading nor trailing; empty for the root. The bytes as latin1. */
  readonly path: string
  readonly issue?: PathIssue
}

/** Issues of names that have no place in the tree. */
export const isRefused = (issue: PathIssue | undefined): boolean => issue !== undefined && issue !== 'parent-segment'

/** `./x`, `/x`, `x/` and `x` are the same path, as container runtimes read them. @param name the bytes as latin1 */
export function normalisePath(name: string): NormalisedPath {
  const start = name.startsWith('./') ? 2 : name.startsWith('/') ? 1 : 0
  const end = name.endsWith('/') && name.length > start ? name.length - 1 : name.length
  const path = name.slice(start, end)
  const normalised = unusual.test(path) ? resolveSegments(path) : { path }
  if (isRefused(normalised.issue)) return { path: name, issue: 'escapes-root' }
  if (normalised.path.length > maxPathBytes) return { path: name.slice(0, maxPathBytes), issue: 'path-too-long' }
  return isTooDeep(normalised.path) ? { path: name, issue: 'path-too-deep' } : normalised
}

function isTooDeep(path: string): boolean {
  if (path.length < 2 * maxDepth) return false
  let depth = 1
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) depth++
  return depth > maxDepth
}

function resolveSegments(path: string): NormalisedPath {
  const kept: string[] = []
  let hasParent = false
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') kept.push(segment)
    else if (kept.pop() === undefined) return { path, issue: 'escapes-root' }
    else hasParent = true
  }
  return { path: kept.join('/'), ...(hasParent && { issue: 'parent-segment' }) }
}
