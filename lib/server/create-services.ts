import 'server-only'
import { join } from 'node:path'
import { LayerIndexes } from '#lib/archive/index/layer-indexes'
import { ContentStore } from '#lib/context/content-cache'
import type { Log } from '#lib/context/context'
import { KnownImageStore } from '#lib/context/known-images'
import { KnownImagesFile } from '#lib/context/known-images-file'
import { RecentStore } from '#lib/context/recent-store'
import { RepositoryListStore } from '#lib/context/repository-lists'
import { type ConfirmedRegistries, createConfirmedRegistries } from '#lib/credentials/confirmed-registries'
import { createCredentialStore } from '#lib/credentials/create-credential-store'
import type { Surroundings } from '#lib/credentials/find-credential-files'
import { noCredentials } from '#lib/credentials/no-credentials'
import { loadRegistriesConf } from '#lib/credentials/registries-conf/load-registries-conf'
import type { RegistriesConf } from '#lib/credentials/registries-conf/types'
import { loadSettings } from '#lib/credentials/settings/load-settings'
import type { Settings } from '#lib/credentials/settings/settings'
import type { CredentialStore } from '#lib/credentials/types'
import { type LayoutStore, openLayoutStore } from '#lib/embedded/layout/layout-store'
import { createSamples } from '#lib/embedded/samples/create-samples'
import { samplesHost } from '#lib/embedded/samples/samples-host'
import { createRegistryMemory, type RegistryMemory } from '#lib/registry/client/registry-memory'
import { createEgress, type Egress } from '#lib/registry/egress/transport'
import type { Transport } from '#lib/registry/egress/types'
import { createDeadlines, type Deadline } from './deadlines.ts'
import { createLog } from './log.ts'
import { samplesTransport } from './samples-transport.ts'
import { version } from './version.ts'

/** Everything that lives as long as the process. Made once; every request's context is a view of it. */
export interface Services {
  readonly settings: Settings
  readonly deadline: Deadline
  readonly log: Log
  readonly egress: Egress
  readonly memory: RegistryMemory
  readonly contents: ContentStore
  readonly layers: LayerIndexes
  readonly images: KnownImageStore
  readonly recents: RecentStore
  readonly lists: RepositoryListStore
  readonly credentials: CredentialStore
  readonly registriesConf: RegistriesConf
  readonly confirmed: ConfirmedRegistries
  /** Images that were dropped on the page, served beside the samples. */
  readonly imports: Promise<LayoutStore>
  readonly samples: {
    readonly transport: Transport
    readonly handler: Promise<(request: Request) => Promise<Response>>
  }
  readonly surroundings: Surroundings
}

/** Opens everything the surroundings configure. Throws AppError `invalid-configuration` naming file, line and key. */
export async function createServices(surroundings: Services['surroundings']): Promise<Services> {
  const deadline = createDeadlines()
  const settings = loadSettings(surroundings)
  const log = createLog(settings.logLevel)
  const registriesConf = await loadRegistriesConf(surroundings)
  const imports = openLayoutStore(join(settings.dataDir, 'imports'))
  const handler = imports.then(store => createSamples(join(settings.dataDir, 'samples'), store))
  return {
    settings,
    deadline,
    log,
    egress: createEgress({
      version,
      ownAddresses: () => [{ address: settings.listen, port: settings.port }],
      onExchange: record => log.debug(record, 'upstream'),
    }),
    memory: createRegistryMemory(),
    contents: new ContentStore(settings.cacheBudgetBytes),
    layers: new LayerIndexes({ folder: join(settings.dataDir, 'layers'), budgetBytes: settings.layerBudgetBytes }),
    images: new KnownImageStore({
      file: await new KnownImagesFile(join(settings.dataDir, 'known-images.json')).load(),
      onFailure: error => log.warn({ error }, 'images that were opened are not kept'),
    }),
    recents: new RecentStore(Date.now),
    lists: new RepositoryListStore(Date.now),
    credentials: settings.logins
      ? createCredentialStore({ ...surroundings, credentialHelpers: registriesConf.credentialHelpers })
      : noCredentials,
    registriesConf,
    confirmed: createConfirmedRegistries(settings.dataDir),
    imports,
    samples: { handler, transport: samplesTransport(handler, samplesHost) },
    surroundings,
  }
}
