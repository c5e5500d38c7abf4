/** English template of a sentence that `say` wrote → its Korean text. Files are split by the folder of the code. */
export const koreanSentences: Readonly<Record<string, string>> = {}
