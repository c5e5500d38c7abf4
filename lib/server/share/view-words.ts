import 'server-only'
import { type Sentence, say } from '#lib/messages/say'
import type { SharedView } from '#lib/routes/shared-page'

export interface ViewWords {
  /** What the view of an image or of several is called; the overview needs no name. */
  readonly name?: Sentence
  /** Whether search engines may list it: what repeats an image in another form, or compares any two, is not for them. */
  readonly indexed: boolean
}

export const viewWords: Readonly<Record<SharedView, ViewWords>> = {
  registry: { indexed: true },
  repo: { indexed: true },
  image: { indexed: true },
  layers: { name: say`layers`, indexed: true },
  packages: { name: say`packages`, indexed: true },
  config: { name: say`config`, indexed: true },
  containerfile: { name: say`Containerfile`, indexed: true },
  security: { name: say`security`, indexed: true },
  referrers: { name: say`referrers`, indexed: true },
  where: { name: say`where else it is`, indexed: false },
  get: { name: say`get it`, indexed: true },
  run: { name: say`run it`, indexed: true },
  raw: { name: say`raw manifest`, indexed: false },
  files: { name: say`files`, indexed: false },
  compare: { indexed: false },
  matrix: { name: say`Images side by side`, indexed: false },
  tree: { name: say`Layer genealogy`, indexed: false },
  history: { name: say`File history`, indexed: false },
}
