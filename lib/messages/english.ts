import { app } from './en/app.ts'
import { chosen } from './en/chosen.ts'
import { compare } from './en/compare.ts'
import { downloads } from './en/downloads.ts'
import { feedback } from './en/feedback.ts'
import { files } from './en/files.ts'
import { genealogy } from './en/genealogy.ts'
import { get } from './en/get.ts'
import { history } from './en/history.ts'
import { image } from './en/image.ts'
import { imports } from './en/import.ts'
import { layers } from './en/layers.ts'
import { matrix } from './en/matrix.ts'
import { open } from './en/open.ts'
import { packages } from './en/packages.ts'
import { palette } from './en/palette.ts'
import { queries } from './en/queries.ts'
import { registry } from './en/registry.ts'
import { repository } from './en/repository.ts'
import { run } from './en/run.ts'
import { search } from './en/search.ts'
import { security } from './en/security.ts'
import { share } from './en/share.ts'
import { shelf } from './en/shelf.ts'
import { shell } from './en/shell.ts'
import { suggestions } from './en/suggestions.ts'
import { terms } from './en/terms.ts'
import { ui } from './en/ui.ts'
import { where } from './en/where.ts'

/** Every text of the pages: folder of components → component → text. Their values are ICU message syntax. */
export const english = {
  app,
  chosen,
  compare,
  downloads,
  feedback,
  files,
  genealogy,
  get,
  history,
  image,
  import: imports,
  layers,
  matrix,
  open,
  packages,
  palette,
  registry,
  repository,
  queries,
  run,
  search,
  security,
  share,
  shelf,
  shell,
  suggestions,
  terms,
  ui,
  where,
} as const
