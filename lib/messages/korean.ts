import type { english } from './english.ts'
import { get } from './ko/get.ts'
import { image } from './ko/image.ts'
import { layers } from './ko/layers.ts'
import { run } from './ko/run.ts'
import { shell } from './ko/shell.ts'
import { terms } from './ko/terms.ts'
import type { Translation } from './translation.ts'

export const korean: Translation<typeof english> = {
  get,
  image,
  layers,
  run,
  shell,
  terms,
}
