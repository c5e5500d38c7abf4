import { demos as changeMark } from '#components/compare/change-mark.demo'
import { demos as compareBar } from '#components/compare/compare-bar.demo'
import { demos as compareCommand } from '#components/compare/compare-command.demo'
import { demos as compareExport } from '#components/compare/compare-export.demo'
import { demos as compareForm } from '#components/compare/compare-form.demo'
import { demos as compareStart } from '#components/compare/compare-start.demo'
import { demos as compareStatus } from '#components/compare/compare-status.demo'
import { demos as compareSummaryView } from '#components/compare/compare-summary-view.demo'
import { demos as comparedConfig } from '#components/compare/compared-config.demo'
import { demos as comparedIndex } from '#components/compare/compared-index.demo'
import { demos as comparedLayers } from '#components/compare/compared-layers.demo'
import { demos as comparedPackages } from '#components/compare/compared-packages.demo'
import { demos as comparedSideFacts } from '#components/compare/compared-side-facts.demo'
import { demos as comparedSides } from '#components/compare/compared-sides.demo'
import { demos as containerfileDiff } from '#components/compare/containerfile-diff.demo'
import { demos as contentsNotice } from '#components/compare/contents-notice.demo'
import { demos as copyMarkdown } from '#components/compare/copy-markdown.demo'
import { demos as differenceKeys } from '#components/compare/difference-keys.demo'
import { demos as semanticRules } from '#components/compare/semantic-rules.demo'
import { demos as sideFailures } from '#components/compare/side-failures.demo'

/** What the page of a compare is made of, beside its files. */
export const compareDemos = {
  'change-mark': changeMark,
  'compare-bar': compareBar,
  'compare-command': compareCommand,
  'compare-export': compareExport,
  'compare-form': compareForm,
  'compare-start': compareStart,
  'compare-status': compareStatus,
  'compare-summary-view': compareSummaryView,
  'compared-config': comparedConfig,
  'compared-index': comparedIndex,
  'compared-layers': comparedLayers,
  'compared-packages': comparedPackages,
  'compared-side-facts': comparedSideFacts,
  'compared-sides': comparedSides,
  'containerfile-diff': containerfileDiff,
  'contents-notice': contentsNotice,
  'copy-markdown': copyMarkdown,
  'difference-keys': differenceKeys,
  'semantic-rules': semanticRules,
  'side-failures': sideFailures,
} as const
