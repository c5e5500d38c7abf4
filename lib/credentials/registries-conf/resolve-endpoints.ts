import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { Repository } from '#lib/oci/reference/types'
import { brokenFile } from '../broken-file.ts'
import { isHost, isRepositoryName } from '../is-repository.ts'
import type { Endpoint } from '../types.ts'
import type { ConfRegistry, RegistriesConf } from './types.ts'

/**
 * Where a repository is read from: its mirrors in order, then its own place.
 * Throws AppError `blocked` where registries.conf forbids it, `invalid-configuration` where a rewrite gives no name.
 * An empty `name` asks for the registry itself.
 *
 * Prefixes that name a single image (with tag or digest) are not applied: endpoints are of repositories.
 * https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md#remapping-and-mirroring-registries
 */
export function resolveEndpoints(
  conf: Pick<RegistriesConf, 'registries'>,
  repository: Repository,
): readonly Endpoint[] {
  const registry = findConfRegistry(conf, repository)
  if (registry === undefined) {
    const { registry: location, name } = repository
    return [{ location, name, insecure: false, role: 'primary', serves: 'all' }]
  }
  if (registry.blocked) throw blocked(registry, repository)
  const { mirrors, insecure, location } = registry
  const endpoints = [
    ...mirrors.map(mirror => ({ ...mirror, role: 'mirror' as const })),
    { location, insecure, role: 'primary' as const, use: 'all' as const },
  ].map(
    ({ location, insecure, role, use }): Endpoint => ({
      ...rewrite(repository, registry, location),
      insecure,
      role,
      serves: use,
    }),
  )
  // A place that is blocked under its own name is not reached under another one either.
  const tableOf = ({ location, name }: Endpoint) => findConfRegistry(conf, { registry: location, name })
  const allowed = endpoints.filter(endpoint => !tableOf(endpoint)?.blocked)
  const blocking = endpoints.map(tableOf).find(table => table?.blocked)
  if (allowed.length === 0 && blocking) throw blocked(blocking, repository)
  return allowed
}

/** The `[[registry]]` table that applies: the one with the longest matching prefix. */
export function findConfRegistry(
  { registries }: Pick<RegistriesConf, 'registries'>,
  repository: Repository,
): ConfRegistry | undefined {
  const text = fullName(repository)
  let longest: ConfRegistry | undefined
  for (const registry of registries) {
    const matches = matchedLength(text, registry.prefix) !== undefined
    if (matches && registry.prefix.length > (longest?.prefix.length ?? 0)) longest = registry
  }
  return longest
}

const fullName = ({ registry, name }: Repository): string => (name === '' ? registry : `${registry}/${name}`)

/** How much of `text` the prefix covers, or `undefined` when it does not match up to a separator. */
function matchedLength(text: string, prefix: string): number | undefined {
  const end = prefix.startsWith('*.')
    ? wildcardEnd(text, prefix.slice(1))
    : text.startsWith(prefix)
      ? prefix.length
      : -1
  // A port counts as a separator here as it does for podman: `example.com` also means `example.com:5000`.
  const separated = end === text.length || /[:/@]/.test(text[end] ?? '')
  return end > 0 && separated ? end : undefined
}

/** `*` stands for any number of subdomains, so the suffix must end the host. */
function wildcardEnd(text: string, suffix: string): number {
  const [host = ''] = text.replace(/:\d+(?=\/|$)/, '').split('/')
  return host.endsWith(suffix) ? host.length : -1
}

function rewrite(repository: Repository, registry: ConfRegistry, location: string | undefined) {
  // Only a wildcard prefix may lack a location; names then stay as they are.
  if (location === undefined) return { location: repository.registry, name: repository.name }
  const text = fullName(repository)
  const rewritten = location + text.slice(matchedLength(text, registry.prefix))
  const slash = rewritten.indexOf('/')
  const host = slash === -1 ? rewritten : rewritten.slice(0, slash)
  const name = slash === -1 ? '' : rewritten.slice(slash + 1)
  if (!isHost(host) || (name === '' ? repository.name !== '' : !isRepositoryName(name))) {
    throw brokenFile(
      registry.file,
      say`the prefix “${registry.prefix}” turns ${text} into ${rewritten}, which is no repository`,
      say`Whoever set up this machine’s container tools can correct “prefix” and “location” of that [[registry]].`,
    )
  }
  return { location: host, name }
}

function blocked(registry: ConfRegistry, repository: Repository): AppError {
  return new AppError('blocked', say`${fullName(repository)} is blocked by ${registry.file}.`, {
    host: repository.registry,
    hint: say`Whoever set up this machine’s container tools can remove “blocked” from the [[registry]] “${registry.prefix}”.`,
  })
}
