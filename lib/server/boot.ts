import 'server-only'
import { announceLengths } from './announce-length.ts'
import { getServices } from './services.ts'

const proxyVariables = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy']

/** Opens everything that can fail before the first reader comes. */
export async function boot(): Promise<void> {
  announceLengths()
  const { log, settings, samples, layers, surroundings } = await getServices()
  await samples.handler
  layers.prepare()
  const proxies = proxyVariables.filter(name => surroundings.env[name])
  // Behind a proxy names are resolved there, and no address could be checked before it is dialled.
  if (proxies.length > 0) log.warn({ proxies }, 'registries are connected to directly; HTTP proxies are not used')
  log.info(
    { mode: settings.mode, logins: settings.logins, registries: settings.registries.length },
    'portolan is ready',
  )
}
