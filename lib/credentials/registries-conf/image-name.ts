// https://github.com/distribution/reference/blob/main/reference.go (domain and path-component)
const label = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])'
const host = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`)
const path = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/

/** Whether `text` is `host[:port]` of an image name. */
export const isHost = (text: string): boolean => host.test(text)

/** Whether `text` is a repository's name without its host. */
export const isRepositoryName = (text: string): boolean => text.length <= 255 && path.test(text)
