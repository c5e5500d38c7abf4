// The grammar of https://pkg.go.dev/github.com/distribution/reference#pkg-overview
const domainLabel = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?'
const host = new RegExp(`^(?:${domainLabel}(?:\\.${domainLabel})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`)
const component = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/
// https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests
const tag = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/

/** Longest host and longest repository name. */
export const longestName = 255

export const isHostText = (text: string): boolean => text.length <= longestName && host.test(text)
export const isNameComponent = (text: string): boolean => component.test(text)
export const isRepositoryName = (text: string): boolean =>
  text.length <= longestName && text.split('/').every(isNameComponent)
export const isTag = (text: string): boolean => tag.test(text)
