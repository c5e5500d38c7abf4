import type { Demos } from '#components/ui/demos'
import { compareDemos } from './compare-demos.ts'
import { comparedFilesDemos } from './compared-files-demos.ts'
import { contentDemos } from './content-demos.ts'
import { downloadDemos } from './download-demos.ts'
import { feedbackDemos } from './feedback-demos.ts'
import { fileViewsDemos } from './file-views-demos.ts'
import { filesDemos } from './files-demos.ts'
import { getDemos } from './get-demos.ts'
import { imageDemos } from './image-demos.ts'
import { importDemos } from './import-demos.ts'
import { listDemos } from './list-demos.ts'
import { manyDemos } from './many-demos.ts'
import { openDemos } from './open-demos.ts'
import { registryDemos } from './registry-demos.ts'
import { repositoryDemos } from './repository-demos.ts'
import { runDemos } from './run-demos.ts'
import { searchDemos } from './search-demos.ts'
import { shareDemos } from './share-demos.ts'
import { shellDemos } from './shell-demos.ts'
import { suggestionDemos } from './suggestion-demos.ts'
import { textDemos } from './text-demos.ts'
import { uiDemos } from './ui-demos.ts'

/** Folder of components → component → states. */
export const allDemos: Readonly<Record<string, Readonly<Record<string, Demos>>>> = {
  shell: shellDemos,
  share: shareDemos,
  downloads: downloadDemos,
  feedback: feedbackDemos,
  ui: { ...uiDemos, ...listDemos, ...textDemos },
  registry: registryDemos,
  repository: repositoryDemos,
  search: searchDemos,
  import: importDemos,
  open: openDemos,
  files: { ...filesDemos, ...fileViewsDemos },
  image: imageDemos,
  ...contentDemos,
  ...manyDemos,
  compare: { ...compareDemos, ...comparedFilesDemos },
  get: getDemos,
  run: runDemos,
  ...suggestionDemos,
}
