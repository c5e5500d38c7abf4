import 'server-only'
import os from 'node:os'
import type { Actor, Context } from '#lib/context/context'
import { isNamespaceKey, registryOfKey } from '#lib/credentials/match-key'
import type { Locale } from '#lib/messages/locale'
import type { Platform } from '#lib/oci/manifest/types'
import { parseRegistry } from '#lib/oci/reference/parse-registry'
import type { Repository } from '#lib/oci/reference/types'
import type { RepositoryClient } from '#lib/registry/types'
import { connectMirrors, connectRegistry, connectRepository, connectVendor } from './connect.ts'
import type { Services } from './create-services.ts'
import { describeKnownRegistry, listKnownRegistries } from './known-registries.ts'

const architectures: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', arm64: 'arm64', arm: 'arm' }

/** Containers run on Linux also where the server does not. */
const hostPlatform: Platform = { os: 'linux', architecture: architectures[os.arch()] ?? os.arch() }

/**
 * Who asks, and as whom: after a login or logout nothing is served that was read before it, because what may be read
 * now is for the registry to say.
 */
async function actorOf({ settings, credentials }: Services): Promise<Actor> {
  if (!settings.logins) return { kind: 'anonymous', partition: 'anonymous' }
  return { kind: 'local', partition: `local ${await credentials.version()}` }
}

/**
 * One client a repository for the whole request: its login files and certificates are looked up once however many
 * manifests are read, and a mirror that failed is not tried again for each of them.
 */
function repositoryClients(services: Services): (repository: Repository) => Promise<RepositoryClient> {
  const clients = new Map<string, Promise<RepositoryClient>>()
  return repository => {
    const key = `${repository.registry}/${repository.name}`
    const client = clients.get(key) ?? connectRepository(services, repository)
    clients.set(key, client)
    return client
  }
}

/** What is being loaded already is waited for: a page and its metadata ask for the same list at the same time. */
function recentOf({ recents }: Services, partition: string): Context['recent'] {
  const loading = new Map<string, Promise<unknown>>()
  return <T>(key: readonly string[], maxAgeMs: number, load: () => Promise<T>) => {
    const id = JSON.stringify(key)
    const found = loading.get(id) as Promise<T> | undefined
    if (found) return found
    const work = recents.recent(partition, key, maxAgeMs, load).finally(() => loading.delete(id))
    loading.set(id, work)
    return work
  }
}

/** The context of one request: a view of the process's services for its actor, until its signal. */
export async function createContext(services: Services, signal: AbortSignal, locale: Locale): Promise<Context> {
  const actor = await actorOf(services)
  return {
    actor,
    locale,
    signal,
    log: services.log,
    cache: services.contents.view(actor.partition),
    lists: services.lists.view(actor.partition),
    images: services.images.view(actor.partition, actor.kind === 'local'),
    layers: services.layers,
    platform: hostPlatform,
    now: () => new Date(),
    knownRegistries: () => listKnownRegistries(services),
    describeRegistry: async host => describeKnownRegistry(services, parseRegistry(host)),
    registry: async host => connectRegistry(services, parseRegistry(host)),
    repository: repositoryClients(services),
    mirrors: repository => connectMirrors(services, repository),
    vendor: async (host, { detect = true } = {}) => connectVendor(services, parseRegistry(host), { detect, signal }),
    recent: recentOf(services, actor.partition),
    login: host => services.credentials.lookup({ registry: host, name: '' }),
    namespaceLogins: async host =>
      (await services.credentials.list()).filter(({ key }) => isNamespaceKey(key) && registryOfKey(key) === host),
  }
}
