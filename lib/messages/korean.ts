import type { english } from './english.ts'
import { image } from './ko/image.ts'
import { shell } from './ko/shell.ts'
import { terms } from './ko/terms.ts'
import type { Translation } from './translation.ts'

export const korean: Translation<typeof english> = { image, shell, terms }
