import type { english } from './english.ts'
import { feedback } from './ko/feedback.ts'
import { get } from './ko/get.ts'
import { image } from './ko/image.ts'
import { layers } from './ko/layers.ts'
import { registry } from './ko/registry.ts'
import { run } from './ko/run.ts'
import { shell } from './ko/shell.ts'
import { terms } from './ko/terms.ts'
import { ui } from './ko/ui.ts'
import type { Translation } from './translation.ts'

export const korean: Translation<typeof english> = {
  feedback,
  get,
  image,
  layers,
  registry,
  run,
  shell,
  terms,
  ui,
}
