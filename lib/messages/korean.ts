import type { english } from './english.ts'
import { app } from './ko/app.ts'
import { chosen } from './ko/chosen.ts'
import { compare } from './ko/compare.ts'
import { downloads } from './ko/downloads.ts'
import { feedback } from './ko/feedback.ts'
import { files } from './ko/files.ts'
import { genealogy } from './ko/genealogy.ts'
import { get } from './ko/get.ts'
import { history } from './ko/history.ts'
import { image } from './ko/image.ts'
import { imports } from './ko/import.ts'
import { layers } from './ko/layers.ts'
import { matrix } from './ko/matrix.ts'
import { open } from './ko/open.ts'
import { packages } from './ko/packages.ts'
import { palette } from './ko/palette.ts'
import { queries } from './ko/queries.ts'
import { registry } from './ko/registry.ts'
import { repository } from './ko/repository.ts'
import { run } from './ko/run.ts'
import { search } from './ko/search.ts'
import { security } from './ko/security.ts'
import { share } from './ko/share.ts'
import { shelf } from './ko/shelf.ts'
import { shell } from './ko/shell.ts'
import { suggestions } from './ko/suggestions.ts'
import { terms } from './ko/terms.ts'
import { ui } from './ko/ui.ts'
import { where } from './ko/where.ts'
import type { Translation } from './translation.ts'

export const korean: Translation<typeof english> = {
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
}
