/** Repositories in the namespace of `name`; every one of the registry where it stands in none. */
export function namesBeside(names: readonly string[], name: string, filter: string): readonly string[] {
  const namespace = name.slice(0, name.lastIndexOf('/') + 1)
  const wanted = filter.toLowerCase()
  return names.filter(other => other.startsWith(namespace) && other.toLowerCase().includes(wanted))
}
