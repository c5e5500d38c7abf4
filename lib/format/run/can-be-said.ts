const unsayable = /[^\P{Cc}\n\t]|[\p{Cf}\p{Zl}\p{Zp}]/u

/**
 * Whether a text of the config may stand in something to copy. Line feeds and tabs aside, control characters act on the
 * terminal they are pasted into, and format characters reorder what stands beside them; a lone surrogate has no bytes.
 */
export const canBeSaid = (text: string, maxLength: number): boolean =>
  text.length <= maxLength && text.isWellFormed() && !unsayable.test(text)
