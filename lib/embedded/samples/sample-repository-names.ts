import { sampleRepositories } from './sample-repositories.ts'

let names: ReadonlySet<string> | undefined

/** Names that are the samples' own. */
export function sampleRepositoryNames(): ReadonlySet<string> {
  names ??= new Set(sampleRepositories().map(({ name }) => name))
  return names
}
