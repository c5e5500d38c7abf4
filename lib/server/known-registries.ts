import 'server-only'
import type { KnownRegistry } from '#lib/context/known-registry'
import { isHost } from '#lib/credentials/is-repository'
import { registryOfKey } from '#lib/credentials/match-key'
import { findConfRegistry } from '#lib/credentials/registries-conf/resolve-endpoints'
import type { RegistrySettings } from '#lib/credentials/settings/settings'
import { samplesHost } from '#lib/embedded/samples/samples-host'
import { say, verbatim } from '#lib/messages/say'
import { adapters } from '#lib/registry/vendors/adapters'
import { builtInHosts, type Vendor, vendorOf } from '#lib/registry/vendors/known-hosts'
import { capabilitiesOf } from './capabilities.ts'
import { classifyRegistry } from './classify-registry.ts'
import { clusterAccess, clusterRegistries } from './cluster-access.ts'
import type { Services } from './create-services.ts'

/** What named a host, in the order that decides which name stands. */
type Origin =
  | 'samples'
  | 'portolan.toml'
  | 'registries.conf'
  | 'login file'
  | 'kubeconfig'
  | 'confirmed'
  | 'built-in'
  | 'address bar'

const hostOf = (prefix: string) => prefix.split('/')[0] ?? prefix

/** Where a reader's own tools reach this Portolan. */
const ownHost = ({ settings: { publicUrl, port } }: Services): string =>
  publicUrl === undefined ? `localhost:${port}` : new URL(publicUrl).host

const samples = (services: Services): KnownRegistry => ({
  host: samplesHost,
  title: say`Samples`,
  kind: 'samples',
  classes: [{ class: 'samples', reason: say`Portolan serves these small images itself, without any network.` }],
  capabilities: capabilitiesOf(vendorOf(samplesHost, 'samples'), false),
  commandHost: ownHost(services),
  featured: ['course/httpd'],
  origin: 'samples',
})

const settingsOf = ({ settings }: Services, host: string): RegistrySettings | undefined =>
  settings.registries.find(registry => registry.host === host)

/** Where the vendor's API is, if not at the registry itself; nothing where nobody says. */
async function apiOf(services: Services, { row, kind, host }: Vendor, configured: RegistrySettings | undefined) {
  const cluster = kind === 'openshift' ? await clusterAccess(services, host, configured?.api) : undefined
  const origin = configured?.api ?? cluster?.origin ?? (row?.kind === kind ? row.apiOrigin : undefined)
  const hasApi = adapters[kind].apiAt !== 'elsewhere' || origin !== undefined
  return { hasApi, ...(origin !== undefined && { apiHost: new URL(origin).host }) }
}

async function describe(services: Services, host: string, origin: Origin): Promise<KnownRegistry> {
  if (host === samplesHost) return samples(services)
  const configured = settingsOf(services, host)
  const vendor = vendorOf(host, configured?.kind ?? services.memory.kinds.get(host))
  const { hasApi, ...api } = await apiOf(services, vendor, configured)
  const login = await services.credentials.lookup({ registry: host, name: '' }).catch(() => undefined)
  const featured = configured?.featured ?? []
  const inConf = findConfRegistry(services.registriesConf, { registry: host, name: '' })
  return {
    host,
    title: configured?.title === undefined ? (vendor.row?.title ?? verbatim(host)) : verbatim(configured.title),
    kind: vendor.kind,
    classes: classifyRegistry(host, vendor.row, configured?.classes),
    ...(vendor.row?.facts && { facts: vendor.row.facts }),
    ...((configured?.insecure || inConf?.insecure) && { insecure: true }),
    capabilities: capabilitiesOf(vendor, login?.found !== undefined, hasApi),
    ...api,
    featured: featured.length > 0 ? featured : (vendor.row?.featured ?? []),
    origin,
  }
}

/** Every host that something names, first mention first. */
async function namedHosts(services: Services): Promise<Map<string, Origin>> {
  const { settings, registriesConf, credentials, confirmed } = services
  const hosts = new Map<string, Origin>()
  const add = (host: string, origin: Origin) => {
    if (!hosts.has(host) && !host.includes('*')) hosts.set(host, origin)
  }
  add(samplesHost, 'samples')
  for (const registry of settings.registries) add(registry.host, 'portolan.toml')
  for (const { prefix } of registriesConf.registries) add(hostOf(prefix), 'registries.conf')
  for (const host of registriesConf.unqualifiedSearchRegistries) add(host, 'registries.conf')
  for (const { key } of await credentials.list()) {
    const host = registryOfKey(key)
    // A file of logins may hold keys that name no registry; they are of no use here.
    if (isHost(host)) add(host, 'login file')
  }
  for (const host of await clusterRegistries(services)) add(host, 'kubeconfig')
  // What its owner confirmed in personal mode is not a visitor's to open.
  if (settings.mode === 'personal') for (const { host } of await confirmed.list()) add(host, 'confirmed')
  // A cluster's own registry exists only inside clusters: it is shown where something names it.
  const builtIn = settings.anyPublicRegistry ? builtInHosts.filter(({ kind }) => kind !== 'openshift') : []
  for (const { host } of builtIn) add(host, 'built-in')
  return hosts
}

export async function listKnownRegistries(services: Services): Promise<readonly KnownRegistry[]> {
  const hidden = new Set(services.settings.registries.filter(({ hidden }) => hidden).map(({ host }) => host))
  const hosts = [...(await namedHosts(services))].filter(([host]) => !hidden.has(host))
  return Promise.all(hosts.map(([host, origin]) => describe(services, host, origin)))
}

export async function describeKnownRegistry(services: Services, host: string): Promise<KnownRegistry> {
  return describe(services, host, (await namedHosts(services)).get(host) ?? 'address bar')
}

/** Whether configuration, a login or the reader's confirmation names the host: such a one may be on a private network. */
export async function isNamed(services: Services, host: string): Promise<boolean> {
  if (findConfRegistry(services.registriesConf, { registry: host, name: '' })) return true
  const origin = (await namedHosts(services)).get(host)
  return origin !== undefined && origin !== 'built-in'
}
