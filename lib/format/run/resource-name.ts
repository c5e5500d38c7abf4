const maxLength = 40

/**
 * A name that Podman, systemd, Compose and Kubernetes all take, made of what a repository or a path is called. Services
 * of Kubernetes are the strictest: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#rfc-1035-label-names
 */
export function resourceName(text: string): string {
  const label = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, maxLength)
    .replace(/-+$/, '')
  return label === '' ? 'app' : label
}

/** `name`, or `name-2`, `name-3` … where it is in `taken` already, which then holds it. */
export function uniqueName(name: string, taken: Set<string>): string {
  let unique = name
  for (let count = 2; taken.has(unique); count++) unique = `${name}-${count}`
  taken.add(unique)
  return unique
}
