import { demos as filterForm } from '#components/repository/filter-form.demo'
import { demos as imageStream } from '#components/repository/image-stream.demo'
import { demos as platformChips } from '#components/repository/platform-chips.demo'
import { demos as repositoryFacts } from '#components/repository/repository-facts.demo'
import { demos as repositoryLogo } from '#components/repository/repository-logo.demo'
import { demos as repositoryOverview } from '#components/repository/repository-overview.demo'
import { demos as tagChoiceBar } from '#components/repository/tag-choice-bar.demo'
import { demos as tagRowLine } from '#components/repository/tag-row-line.demo'
import { demos as tagTable } from '#components/repository/tag-table.demo'

/** The tags of a repository. */
export const repositoryDemos = {
  'filter-form': filterForm,
  'image-stream': imageStream,
  'platform-chips': platformChips,
  'repository-facts': repositoryFacts,
  'repository-logo': repositoryLogo,
  'repository-overview': repositoryOverview,
  'tag-choice-bar': tagChoiceBar,
  'tag-row-line': tagRowLine,
  'tag-table': tagTable,
} as const
