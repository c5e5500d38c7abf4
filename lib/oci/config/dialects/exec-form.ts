/** `["a", "b c"]`: the exec form of an instruction, which is JSON. */
export const execForm = (words: readonly string[]): string => `[${words.map(word => JSON.stringify(word)).join(', ')}]`
