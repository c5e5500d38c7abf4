import 'server-only'
import type { ComparedFileContents } from '#lib/compare/file/compare-file'
import type { FileDiff, FileDiffSide } from '#lib/contract/compare/file'
import type { Answer, Freshness } from '../answer.ts'

/** A path of an address has no line feed; a space before a tab ends names for `patch`, so none is written. */
const nameOf = (root: string, side: FileDiffSide | undefined) => (side ? `${root}/${side.path}` : '/dev/null')

/** As `diff` says it of files that it does not compare by lines. */
const summary = ({ from, to, same }: FileDiff): string =>
  same ? '' : `Binary files ${nameOf('a', from)} and ${nameOf('b', to)} differ\n`

/** https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html, names as git has them. */
function unifiedText({ diff, unified }: ComparedFileContents): string {
  if (unified === undefined) return summary(diff)
  return unified === '' ? '' : `--- ${nameOf('a', diff.from)}\n+++ ${nameOf('b', diff.to)}\n${unified}`
}

/** One file's difference as text that `patch` takes. */
export const unifiedAnswer = (compared: ComparedFileContents, freshness: Freshness): Answer => ({
  body: unifiedText(compared),
  contentType: 'text/x-diff; charset=utf-8',
  isOwnType: true,
  freshness,
})
