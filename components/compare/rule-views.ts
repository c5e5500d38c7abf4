import type { SemanticRuleName } from '#lib/contract/compare/rules'
import type { ComparePlace } from '#lib/contract/views/compare'
import type { CompareView } from '#lib/routes/compare-page'
import { viewPage } from './compare-state.ts'

/** The view in which what a rule leaves out is shown, marked as such. */
const ruleViews: Readonly<Record<SemanticRuleName, CompareView>> = {
  'image-times': 'config',
  'file-times': 'files',
  'owner-names': 'files',
  'file-order': 'layers',
  compression: 'layers',
  history: 'config',
  'env-order': 'config',
  'build-labels': 'config',
  'image-name': 'config',
  'build-files': 'files',
}

export const isFileRule = (rule: SemanticRuleName): boolean => ruleViews[rule] === 'files'

/** Where what a rule leaves out is shown: of files those alone, elsewhere among the rest. */
export const ruledPage = (place: ComparePlace, rule: SemanticRuleName): string =>
  viewPage(place, ruleViews[rule], isFileRule(rule) ? { ignored: rule } : {})
