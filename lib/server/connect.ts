import 'server-only'
import { findCertsDirs, readTlsMaterial } from '#lib/credentials/certs-d'
import { resolveEndpoints } from '#lib/credentials/registries-conf/resolve-endpoints'
import type { Endpoint } from '#lib/credentials/types'
import { samplesHost } from '#lib/embedded/samples/samples-host'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { Repository } from '#lib/oci/reference/types'
import { createVendorClient, type Detection } from '#lib/registry/client/create-vendor-client'
import type { Wiring } from '#lib/registry/client/options'
import { createRegistryClient } from '#lib/registry/client/registry-client'
import { createRepositoryClient } from '#lib/registry/client/repository-client'
import type { ApiPlace } from '#lib/registry/client/vendor-connection'
import type { AddressRefusal } from '#lib/registry/egress/address-policy'
import type { AddressClass, Transport } from '#lib/registry/egress/types'
import type { RegistryClient, RepositoryClient } from '#lib/registry/types'
import type { VendorClient } from '#lib/registry/vendors/vendor-client'
import { clusterAccess, clusterLogin } from './cluster-access.ts'
import type { Services } from './create-services.ts'
import { hostKind } from './host-kind.ts'
import { isNamed } from './known-registries.ts'
import { confirmationNeeded, decideReach } from './reach.ts'

interface Connection {
  readonly endpoints: readonly Endpoint[]
  readonly wiring: Wiring
}

/** Endpoints of a repository; `insecure` of portolan.toml means what it means in registries.conf. */
function endpointsOf({ registriesConf, settings }: Services, repository: Repository): readonly Endpoint[] {
  const configured = settings.registries.find(({ host }) => host === repository.registry)
  const endpoints = resolveEndpoints(registriesConf, repository)
  if (!configured?.insecure) return endpoints
  // Its mirrors are other registries.
  return endpoints.map(endpoint => (endpoint.role === 'primary' ? { ...endpoint, insecure: true } : endpoint))
}

async function reachOf(services: Services, location: string, named: boolean): Promise<AddressClass> {
  const { mode, anyPublicRegistry, registries } = services.settings
  const network = registries.find(({ host }) => host === location)?.network
  return decideReach({ host: location, named, mode, anyPublicRegistry, ...(network && { network }) })
}

/** A public name that resolves to a private address is asked about like a private one: once, by the reader. */
const askFirst =
  (transport: Transport, services: Services, host: string): Transport =>
  async request => {
    try {
      return await transport(request)
    } catch (error) {
      const isPrivate =
        error instanceof AppError && (error.cause as Partial<AddressRefusal> | undefined)?.kind === 'private'
      // Only its own address is the reader's to confirm, not one that it redirects to.
      if (isPrivate && error.host === host && request.url.host === host && services.settings.mode === 'personal')
        throw confirmationNeeded(host, error)
      throw error
    }
  }

/** What talking to a host takes. Mirrors are named by registries.conf, so that they may be on a private network. */
async function connect(services: Services, repository: Repository): Promise<Connection> {
  const { registry: host } = repository
  const endpoints = endpointsOf(services, repository)
  const named = await isNamed(services, host)
  const reach = new Map<string, AddressClass>()
  for (const { location } of endpoints)
    reach.set(location, await reachOf(services, location, named || location !== host))
  const { transport } = services.egress
  const wiring: Wiring = {
    transport: named ? transport : askFirst(transport, services, host),
    memory: services.memory,
    addresses: location => reach.get(location) ?? 'public',
    login: async (location, name) => (await services.credentials.lookup({ registry: location, name })).found,
    loginPlaces: async (location, name) => (await services.credentials.lookup({ registry: location, name })).tried,
    tls: location => readTlsMaterial(location, findCertsDirs(services.surroundings.home)),
    pinnedRealms: location => pinnedRealms(services, location),
    now: () => new Date(),
  }
  return { endpoints, wiring }
}

function pinnedRealms({ settings }: Services, location: string): readonly string[] {
  const realm = settings.registries.find(({ host }) => host === location)?.realm
  return realm === undefined ? [] : [new URL(realm).origin]
}

/** The samples need no login, no certificate and no network. */
function connectSamples({ samples, memory }: Services, name: string): Connection {
  return {
    endpoints: [{ location: samplesHost, name, insecure: true, role: 'primary', serves: 'all' }],
    wiring: {
      transport: samples.transport,
      memory,
      addresses: () => 'loopback',
      login: async () => undefined,
      tls: async () => undefined,
      now: () => new Date(),
    },
  }
}

const open = async (services: Services, repository: Repository): Promise<Connection> =>
  repository.registry === samplesHost ? connectSamples(services, repository.name) : connect(services, repository)

/** Throws `confirmation-needed`, `forbidden-address` or `blocked`. */
export async function connectRegistry(services: Services, host: string): Promise<RegistryClient> {
  const { endpoints, wiring } = await open(services, { registry: host, name: '' })
  const endpoint = endpoints.find(({ role }) => role === 'primary')
  if (!endpoint) throw new AppError('internal', say`No endpoint for ${host}.`)
  const kind = services.settings.registries.find(registry => registry.host === host)?.kind
  return createRegistryClient({ ...wiring, host, endpoint, ...(kind && { kind }) })
}

/** Throws as `connectRegistry` does. */
export async function connectRepository(services: Services, repository: Repository): Promise<RepositoryClient> {
  const { endpoints, wiring } = await open(services, repository)
  const kind = services.settings.registries.find(({ host }) => host === repository.registry)?.kind
  const { registry, name } = repository
  return createRepositoryClient({ ...wiring, repository: { registry, name }, endpoints, ...(kind && { kind }) })
}

/** What the vendor of a registry can be asked. Throws as `connectRegistry` does. */
export async function connectVendor(services: Services, host: string, detection: Detection): Promise<VendorClient> {
  const { endpoints, wiring } = await open(services, { registry: host, name: '' })
  const endpoint = endpoints.find(({ role }) => role === 'primary')
  if (!endpoint) throw new AppError('internal', say`No endpoint for ${host}.`)
  const { kind, api } = services.settings.registries.find(registry => registry.host === host) ?? {}
  const decided = host === samplesHost ? 'samples' : kind
  const place = await apiPlace(services, host, api)
  return createVendorClient(
    { ...wiring, host, endpoint, ...(decided && { kind: decided }), ...(place && { api: place }) },
    detection,
  )
}

/** An API that configuration or a kubeconfig names may be where its administrator says, like a pinned token service. */
async function apiPlace(services: Services, host: string, api: string | undefined): Promise<ApiPlace | undefined> {
  const cluster = await clusterAccess(services, host, api)
  const origin = api ?? cluster?.origin
  if (origin === undefined) return undefined
  const addresses = hostKind(new URL(origin).host) === 'loopback' ? 'loopback' : 'private'
  return { origin, addresses, ...(cluster && clusterLogin(cluster)) }
}

/** A client for each mirror of a repository, which asks nobody else. Throws `blocked`. */
export async function connectMirrors(services: Services, repository: Repository): Promise<readonly RepositoryClient[]> {
  const { endpoints, wiring } = await open(services, repository)
  return endpoints
    .filter(({ role }) => role === 'mirror')
    .map(({ location, name, insecure }) =>
      createRepositoryClient({
        ...wiring,
        repository: { registry: location, name },
        endpoints: [{ location, name, insecure, role: 'primary', serves: 'all' }],
      }),
    )
}
