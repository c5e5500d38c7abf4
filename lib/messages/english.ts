import { get } from './en/get.ts'
import { image } from './en/image.ts'
import { layers } from './en/layers.ts'
import { run } from './en/run.ts'
import { shell } from './en/shell.ts'
import { terms } from './en/terms.ts'

/** Every text of the pages: folder of components → component → text. Their values are ICU message syntax. */
export const english = {
  get,
  image,
  layers,
  run,
  shell,
  terms,
} as const
