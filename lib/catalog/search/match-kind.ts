import { searchMatches } from '#lib/contract/search'

/**
 * How a name fits the words, from the best. `exact`: the whole name. `name`: its last part, or all its parts in
 * whatever order. `prefix`: it or its last part begins so. `word`: each word begins a part. `inside`: it holds them
 * somewhere. `described`: only the registry's own search found it, as by its description.
 */
export const matchKinds = searchMatches
export type MatchKind = (typeof matchKinds)[number]
