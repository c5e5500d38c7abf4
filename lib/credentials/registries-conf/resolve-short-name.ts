import type { RegistriesConf } from './types.ts'

/**
 * Full names (`host/repository`) that a short name without tag or digest may stand for: its alias alone, or one for each
 * registry of the unqualified search, in order. Empty when the configuration knows none.
 * https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md#short-name-aliasing
 */
export function resolveShortName(
  { aliases, unqualifiedSearchRegistries }: Pick<RegistriesConf, 'aliases' | 'unqualifiedSearchRegistries'>,
  shortName: string,
): readonly string[] {
  // An alias set to nothing is one that a later file took away.
  const alias = aliases.get(shortName)
  if (alias) return [alias]
  return unqualifiedSearchRegistries.map(
    host => `${host}/${host === 'docker.io' ? officialName(shortName) : shortName}`,
  )
}

/** Docker Hub's own images are in the namespace `library`. */
const officialName = (shortName: string): string => (shortName.includes('/') ? shortName : `library/${shortName}`)
