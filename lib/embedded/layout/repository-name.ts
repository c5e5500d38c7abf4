// https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests
const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*'
const nameGrammar = new RegExp(`^${component}(?:/${component})*$`)
const tagGrammar = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/

/** CNCF distribution's bound on a repository name, and the longest file name of common file systems. */
const nameMaxLength = 255

export const isRepositoryName = (text: string): boolean => text.length <= nameMaxLength && nameGrammar.test(text)

export const isTag = (text: string): boolean => tagGrammar.test(text)

/**
 * Directory of a repository below the store's root: one flat level, `course/httpd` in `course+httpd`.
 * Nested directories would let a repository `a/blobs` fall into the `blobs` directory of repository `a`; `+` is in
 * no repository name, so the mapping is one to one and keeps the length.
 */
export const toDirectoryName = (repository: string): string => repository.replaceAll('/', '+')

/** The reverse; undefined for a directory that belongs to no repository, such as the store's own. */
export function fromDirectoryName(directory: string): string | undefined {
  const name = directory.replaceAll('+', '/')
  return isRepositoryName(name) ? name : undefined
}
