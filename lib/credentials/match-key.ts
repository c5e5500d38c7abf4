import type { Repository } from '#lib/oci/reference/types'

// All three name Docker Hub in auth files. https://github.com/containers/image/blob/main/docs/containers-auth.json.5.md
const dockerHubHosts = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io'])

/** What `docker login` calls Docker Hub, in its files and towards its helpers. */
export const dockerHubServer = 'https://index.docker.io/v1/'

export const isDockerHub = (host: string): boolean => dockerHubHosts.has(host)

/** `quay.io/org/app` → `quay.io/org/app`, `quay.io/org`, `quay.io`: the most specific first. */
export function repositoryKeys({ registry, name }: Repository): readonly string[] {
  const parts = name === '' ? [] : name.split('/')
  return Array.from({ length: parts.length + 1 }, (_, dropped) =>
    [registry, ...parts.slice(0, parts.length - dropped)].join('/'),
  )
}

/**
 * The host a key stands for: `http(s)://` and what follows the host are dropped (`docker login` wrote URLs for years),
 * and the names of Docker Hub become one. A namespaced key (`quay.io/org`) stays as it is and so equals no host.
 */
export function hostOfKey(key: string, legacy: boolean): string {
  const bare = key.replace(/^https?:\/\//, '')
  const host = legacy || bare !== key ? (bare.split('/')[0] ?? '') : bare
  return isDockerHub(host) ? 'docker.io' : host
}

/** The host of a key, whether it names the host alone, a URL or a namespace: `quay.io/org` is of `quay.io`. */
export const registryOfKey = (key: string): string =>
  hostOfKey(key.replace(/^https?:\/\//, '').split('/')[0] ?? '', false)

/** Whether a key serves only what is below it. */
export const isNamespaceKey = (key: string): boolean => hostOfKey(key, false) !== registryOfKey(key)

/** The key that serves a repository, or none: exact keys from the most specific to the host, then keys that stand for the host. */
export function findKey(keys: Iterable<string>, repository: Repository, legacy: boolean): string | undefined {
  const present = [...keys]
  const candidates = legacy ? [repository.registry] : repositoryKeys(repository)
  const exact = candidates.find(candidate => present.includes(candidate))
  if (exact !== undefined) return exact
  const host = hostOfKey(repository.registry, false)
  return present.find(key => hostOfKey(key, legacy) === host)
}
