import { format } from './sentences/format.ts'

/** English template of a sentence that `say` wrote → its Korean text; a file for each folder of the code. */
export const koreanSentences: Readonly<Record<string, string>> = { ...format }
