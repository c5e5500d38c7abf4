// Bounds of what may be asked for. In a file without a schema: browsers know them too, and need no schema.

/** Longer text is no search; it is a paste, which `/open` reads. */
export const longestSearch = 256
/** Narrower is a comparison of two, wider no screen shows. */
export const matrixSize = { min: 2, max: 12 } as const
export const treeSize = { usual: 20, max: 100 } as const
export const historySize = { usual: 12, max: 100 } as const
