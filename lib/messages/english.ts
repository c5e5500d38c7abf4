import { image } from './en/image.ts'
import { shell } from './en/shell.ts'
import { terms } from './en/terms.ts'

/** Every text of the pages: folder of components → component → text. Their values are ICU message syntax. */
export const english = { image, shell, terms } as const
